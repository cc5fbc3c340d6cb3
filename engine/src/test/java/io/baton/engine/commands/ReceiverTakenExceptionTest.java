package io.baton.engine.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class ReceiverTakenExceptionTest {

  @Test
  void isMeantByTheEnginesWords() {
    assertTrue(ReceiverTakenException.isMeantBy(new ProcessEngineException(
        "Execution with id '1' does not have a subscription to a message event with name 'm': eventSubscriptions is empty")));
  }

  @Test
  void isNotMeantByAMessageNobodyWaitsFor() {
    assertFalse(ReceiverTakenException.isMeantBy(new MismatchingMessageCorrelationException("m", "Cannot correlate message 'm'")));
    assertFalse(ReceiverTakenException.isMeantBy(new ProcessEngineException()));
  }
}
