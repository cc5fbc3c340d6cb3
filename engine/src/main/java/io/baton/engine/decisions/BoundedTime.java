package io.baton.engine.decisions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs work of strangers on a few threads of its own, each for a bounded time of the processor: on a busy machine honest
 * work waits for its turn, and the first evaluation after a start has classes to load. Work that cannot be interrupted
 * keeps its thread, so at most that many are ever lost, none of them one that serves requests.
 */
final class BoundedTime {

  private static final long PAUSE_MILLIS = 50;
  /** By the clock on the wall, as a multiple of the time of the processor. */
  private static final int PATIENCE = 4;

  private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
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
    AtomicLong thread = new AtomicLong();
    AtomicLong usedBefore = new AtomicLong();
    Future<T> running = threads.submit(() -> {
      usedBefore.set(processor.getCurrentThreadCpuTime());
      thread.set(Thread.currentThread().getId());
      return work.call();
    });
    long begun = System.nanoTime();
    try {
      for (;;) {
        try {
          return running.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          long used = thread.get() == 0 ? 0 : processor.getThreadCpuTime(thread.get()) - usedBefore.get();
          boolean late = System.nanoTime() - begun > PATIENCE * millis * 1_000_000;
          if (used > millis * 1_000_000 || late) throw notYet;
        }
      }
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
