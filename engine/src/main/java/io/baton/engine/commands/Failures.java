package io.baton.engine.commands;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what a failed command means for its sender: refused, to be sent again, or not to be had at the moment. */
final class Failures {

  enum Meaning { REFUSED, RETRY, UNAVAILABLE, UNKNOWN }

  /** The engine's codes for optimistic locking, deadlock and a row that vanished under a foreign key. */
  private static final Set<Integer> RETRY_CODES = Set.of(1, 10_000, 10_001);
  /** Serialization failure, deadlock, lock not available. */
  private static final Set<String> RETRY_STATES = Set.of("40001", "40P01", "55P03");
  /** Connection, resources, operator intervention. */
  private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57");

  static Meaning meaning(RuntimeException failure) {
    // A rollback that failed hides what had failed before it.
    if (failure instanceof TransactionSystemException lost && lost.getApplicationException() instanceof RuntimeException first) {
      Meaning before = meaning(first);
      return before == Meaning.RETRY ? before : Meaning.UNAVAILABLE;
    }
    SQLException sql = cause(failure, SQLException.class);
    if (sql != null) {
      String state = sql.getSQLState();
      // Without a state the fault is the pool's: no connection, or a broken one.
      if (state == null || sql instanceof SQLTransientConnectionException) return Meaning.UNAVAILABLE;
      if (RETRY_STATES.contains(state)) return Meaning.RETRY;
      if (UNAVAILABLE_CLASSES.contains(state.substring(0, 2))) return Meaning.UNAVAILABLE;
    }
    ProcessEngineException engine = cause(failure, ProcessEngineException.class);
    // Between two reads of one command a rival may delete what the engine still counts on; it then fails like a fault of
    // its own (a null pointer). Sent again, the command meets a settled state.
    if (engine == null) return sql == null ? Meaning.RETRY : Meaning.UNKNOWN;
    boolean again = engine instanceof OptimisticLockingException || RETRY_CODES.contains(engine.getCode());
    return again ? Meaning.RETRY : Meaning.REFUSED;
  }

  /** Neither the engine nor the database meant this failure. */
  static boolean isStrange(RuntimeException failure) {
    return cause(failure, ProcessEngineException.class) == null && cause(failure, SQLException.class) == null;
  }

  /** What the sender learns of the failure; <code>sqlState</code> only where the database raised it. */
  static Map<String, Object> describe(RuntimeException failure) {
    ProcessEngineException engine = cause(failure, ProcessEngineException.class);
    Throwable told = engine == null ? failure : engine;
    Map<String, Object> exception = new LinkedHashMap<>();
    exception.put("type", told.getClass().getSimpleName());
    exception.put("code", engine == null ? 0 : engine.getCode());
    exception.put("message", String.valueOf(told.getMessage()));
    SQLException sql = cause(failure, SQLException.class);
    if (sql != null && sql.getSQLState() != null) exception.put("sqlState", sql.getSQLState());
    return exception;
  }

  private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) return type.cast(at);
    }
    return null;
  }

  private Failures() {}
}
