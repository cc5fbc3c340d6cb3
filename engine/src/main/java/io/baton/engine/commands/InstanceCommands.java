package io.baton.engine.commands;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.MessageCorrelationResultType;

/** The commands on process instances and their messages. */
final class InstanceCommands {

  private static final int LONGEST_REASON = 4000;

  private final RuntimeService runtime;

  InstanceCommands(RuntimeService runtime) {
    this.runtime = runtime;
  }

  EngineCall start(Fields fields) {
    String definitionId = fields.id("processDefinitionId");
    String businessKey = fields.id("businessKey");
    Map<String, Object> variables = fields.variables("variables");
    return () -> Map.of("processInstanceId", runtime.createProcessInstanceById(definitionId)
        .businessKey(businessKey).setVariables(variables).execute().getId());
  }

  /** Exactly one waiting receiver, else refused; never starts a process. */
  EngineCall correlate(Fields fields) {
    String message = fields.id("messageName");
    String businessKey = fields.optionalText("businessKey", 255);
    String instanceId = fields.optionalText("processInstanceId", 255);
    if (businessKey == null && instanceId == null) throw fields.fault("businessKey", "is missing, and processInstanceId too");
    Map<String, Object> variables = fields.variables("variables");
    Map<String, Object> localVariables = fields.variables("localVariables");
    return EngineCall.of(() -> {
      MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message);
      if (businessKey != null) correlation.processInstanceBusinessKey(businessKey);
      if (instanceId != null) correlation.processInstanceId(instanceId);
      correlation.setVariables(variables).setVariablesToTriggeredScope(localVariables);
      MessageCorrelationResult result = deliver(correlation);
      if (result.getResultType() != MessageCorrelationResultType.Execution) throw new NoReceiverException(message);
    });
  }

  private static MessageCorrelationResult deliver(MessageCorrelationBuilder correlation) {
    try {
      return correlation.correlateWithResult();
    } catch (ProcessEngineException failure) {
      throw ReceiverTakenException.isMeantBy(failure) ? new ReceiverTakenException(failure) : failure;
    }
  }

  /** Delivers a message to one execution that waits for it. */
  EngineCall trigger(Fields fields) {
    String executionId = fields.id("executionId");
    String message = fields.id("messageName");
    Map<String, Object> variables = fields.variables("variables");
    return EngineCall.of(() -> runtime.messageEventReceived(message, executionId, variables));
  }

  EngineCall delete(Fields fields) {
    String instanceId = fields.id("processInstanceId");
    String reason = fields.text("reason", LONGEST_REASON);
    return EngineCall.of(() -> runtime.deleteProcessInstance(instanceId, reason, false, true));
  }

  EngineCall suspend(Fields fields) {
    String instanceId = fields.id("processInstanceId");
    return EngineCall.of(() -> runtime.suspendProcessInstanceById(instanceId));
  }

  EngineCall activate(Fields fields) {
    String instanceId = fields.id("processInstanceId");
    return EngineCall.of(() -> runtime.activateProcessInstanceById(instanceId));
  }

  static final class NoReceiverException extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    NoReceiverException(String message) {
      super("No running instance waits for the message " + message);
    }
  }
}
