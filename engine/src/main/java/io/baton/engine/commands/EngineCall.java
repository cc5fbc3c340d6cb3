package io.baton.engine.commands;

import java.util.Map;

/** A command read completely and ready to run inside a transaction; returns the answer's result. */
interface EngineCall {
  Map<String, Object> run();

  /** A call that has nothing to tell but that it was done. */
  static EngineCall of(Runnable work) {
    return () -> {
      work.run();
      return Map.of();
    };
  }
}
