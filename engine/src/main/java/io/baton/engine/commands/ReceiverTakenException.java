package io.baton.engine.commands;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A rival took a message's receiver between the engine's look and its delivery. The engine itself says so as a plain
 * fault, which a message sent to one named execution also meets when nothing ever waited there; only a correlation,
 * which has just found its receiver, may be sent again.
 */
final class ReceiverTakenException extends OptimisticLockingException {

  private static final long serialVersionUID = 1L;
  private static final String TOLD = "does not have a subscription to a message event";

  ReceiverTakenException(ProcessEngineException failure) {
    super(failure.getMessage(), failure);
  }

  static boolean isMeantBy(ProcessEngineException failure) {
    return String.valueOf(failure.getMessage()).contains(TOLD);
  }
}
