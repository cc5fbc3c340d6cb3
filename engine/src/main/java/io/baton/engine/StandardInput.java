package io.baton.engine;

import java.io.IOException;
import java.io.InputStream;

/** Ends the process when whoever started it is gone: its end of standard input closes even after a kill -9. */
final class StandardInput {

  private static final long PATIENCE_MILLIS = 10_000;

  static void exitWhenClosed(InputStream input) {
    daemon("stdin", () -> {
      awaitEnd(input);
      // A shutdown that hangs on a lost database must not keep the port.
      daemon("halt", () -> {
        sleep(PATIENCE_MILLIS);
        Runtime.getRuntime().halt(1);
      });
      System.exit(0);
    });
  }

  private static void awaitEnd(InputStream input) {
    try {
      while (input.read() >= 0) {
        // What is written to the engine has no meaning.
      }
    } catch (IOException e) {
      // A broken input is a closed one.
      return;
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private StandardInput() {}
}
