package io.baton.engine.commands;

import static io.baton.engine.commands.Failures.Meaning.REFUSED;
import static io.baton.engine.commands.Failures.Meaning.RETRY;
import static io.baton.engine.commands.Failures.Meaning.UNAVAILABLE;
import static io.baton.engine.commands.Failures.Meaning.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.TransactionSystemException;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new SuspendedEntityInteractionException("suspended"), REFUSED),
        Arguments.of(new ProcessEngineException("unknown property", new IllegalStateException()), REFUSED),
        Arguments.of(new ProcessEngineException("duplicate key", sql("23505")), REFUSED),
        Arguments.of(new OptimisticLockingException("stale"), RETRY),
        Arguments.of(new ReceiverTakenException(new ProcessEngineException("does not have a subscription")), RETRY),
        Arguments.of(coded(1), RETRY),
        Arguments.of(coded(10_000), RETRY),
        Arguments.of(coded(10_001), RETRY),
        Arguments.of(coded(10_002), REFUSED),
        Arguments.of(new ProcessEngineException("deadlock", sql("40P01")), RETRY),
        Arguments.of(new RuntimeException(sql("40001")), RETRY),
        Arguments.of(new NullPointerException("execution is null"), RETRY),
        Arguments.of(new ProcessEngineException("no connection", sql("08006")), UNAVAILABLE),
        Arguments.of(new RuntimeException(sql("57P01")), UNAVAILABLE),
        Arguments.of(new RuntimeException(sql("53300")), UNAVAILABLE),
        Arguments.of(new RuntimeException(new SQLTransientConnectionException("pool is empty", "55000")), UNAVAILABLE),
        Arguments.of(new RuntimeException(new SQLException("Connection is closed")), UNAVAILABLE),
        Arguments.of(rollbackFailed(new ProcessEngineException("no connection", sql("08006"))), UNAVAILABLE),
        Arguments.of(rollbackFailed(new OptimisticLockingException("stale")), RETRY),
        Arguments.of(rollbackFailed(new SuspendedEntityInteractionException("suspended")), UNAVAILABLE),
        Arguments.of(new RuntimeException(sql("42P01")), UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tells(RuntimeException failure, Failures.Meaning meaning) {
    assertEquals(meaning, Failures.meaning(failure));
  }

  @Test
  void describesTheEnginesExceptionRatherThanWhatIsAroundIt() {
    RuntimeException failure = new RuntimeException("around", new ProcessEngineException("duplicate", sql("23505")));
    assertEquals(Map.of("type", "ProcessEngineException", "code", 0, "message", "duplicate", "sqlState", "23505"), Failures.describe(failure));
  }

  private static SQLException sql(String state) {
    return new SQLException("state " + state, state);
  }

  private static ProcessEngineException coded(int code) {
    ProcessEngineException exception = new ProcessEngineException("code " + code);
    exception.setCode(code);
    return exception;
  }

  private static RuntimeException rollbackFailed(RuntimeException first) {
    TransactionSystemException exception = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
    exception.initApplicationException(first);
    return exception;
  }
}
