package io.baton.engine.decisions;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work of strangers on a few threads of its own, each for a bounded time. Work that cannot be interrupted keeps its
 * thread, so at most that many are ever lost, none of them one that serves requests.
 */
final class BoundedTime {

  private final ThreadPoolExecutor threads;
  private final long millis;

  BoundedTime(int width, long millis) {
    this.millis = millis;
    this.threads = new ThreadPoolExecutor(0, width, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
      Thread thread = new Thread(work, "decision");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Returns what the work answers. Throws TimeoutException when it takes longer, RejectedExecutionException when all
   * threads are taken, and whatever the work itself throws unchecked.
   */
  <T> T run(Callable<T> work) throws TimeoutException {
    Future<T> running = threads.submit(work);
    try {
      return running.get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) throw unchecked;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      running.cancel(true);
    }
  }
}
