package io.baton.engine.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How long the work of strangers may take. */
class BoundedTimeTest {

  @Test
  void honestWorkThatWaitsForItsTurnIsWaitedFor() throws Exception {
    String answer = new BoundedTime(1, 100).run(() -> {
      Thread.sleep(250);
      return "done";
    });
    assertEquals("done", answer);
  }

  @Test
  void workThatNeverRestsIsGivenUp() {
    long begun = System.nanoTime();
    assertThrows(TimeoutException.class, () -> new BoundedTime(1, 100).run(() -> {
      long turns = 0;
      while (!Thread.currentThread().isInterrupted()) turns++;
      return turns;
    }));
    assertTrue(System.nanoTime() - begun < 5_000_000_000L, "given up late");
  }

  @Test
  void workThatWaitsForEverIsGivenUpToo() {
    assertThrows(TimeoutException.class, () -> new BoundedTime(1, 50).run(() -> {
      Thread.sleep(60_000);
      return null;
    }));
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    BoundedTime time = new BoundedTime(1, 100);
    assertThrows(ArithmeticException.class, () -> time.run(() -> {
      throw new ArithmeticException();
    }));
  }
}
