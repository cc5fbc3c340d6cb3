package io.baton.engine.commands;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;

/** Moves the tokens of an instance: all instructions, in their order, or none. */
final class ModifyCommand {

  /** One instruction, applied to the builder of all. */
  private interface Instruction extends UnaryOperator<ProcessInstanceModificationBuilder> {}

  private final RuntimeService runtime;

  ModifyCommand(RuntimeService runtime) {
    this.runtime = runtime;
  }

  EngineCall modify(Fields fields) {
    String instanceId = fields.id("processInstanceId");
    String annotation = fields.optionalText("annotation", 4000);
    List<Instruction> instructions = fields.objects("instructions").stream().map(ModifyCommand::instruction).toList();
    return EngineCall.of(() -> {
      ProcessInstanceModificationBuilder builder = runtime.createProcessInstanceModification(instanceId);
      for (Instruction instruction : instructions) builder = instruction.apply(builder);
      if (annotation != null) builder.setAnnotation(annotation);
      builder.execute();
    });
  }

  private static Instruction instruction(Fields fields) {
    String type = fields.text("type", 40);
    Instruction instruction = switch (type) {
      case "startBeforeActivity", "startAfterActivity" -> begin(fields, type.equals("startBeforeActivity"));
      case "cancel" -> cancel(fields);
      default -> throw fields.fault("type", "must be startBeforeActivity, startAfterActivity or cancel");
    };
    fields.end();
    return instruction;
  }

  private static Instruction begin(Fields fields, boolean before) {
    String activityId = fields.id("activityId");
    String ancestorId = fields.optionalText("ancestorActivityInstanceId", 255);
    Map<String, Object> variables = fields.variables("variables");
    Map<String, Object> localVariables = fields.variables("localVariables");
    return builder -> {
      ProcessInstanceModificationInstantiationBuilder begun = place(builder, before, activityId, ancestorId);
      if (!variables.isEmpty()) begun.setVariables(variables);
      if (!localVariables.isEmpty()) begun.setVariablesLocal(localVariables);
      return begun;
    };
  }

  private static ProcessInstanceModificationInstantiationBuilder place(
      ProcessInstanceModificationBuilder builder, boolean before, String activityId, String ancestorId) {
    if (ancestorId == null) {
      return before ? builder.startBeforeActivity(activityId) : builder.startAfterActivity(activityId);
    }
    return before ? builder.startBeforeActivity(activityId, ancestorId) : builder.startAfterActivity(activityId, ancestorId);
  }

  /** One activity instance by its id, or every instance of an activity. */
  private static Instruction cancel(Fields fields) {
    String activityId = fields.optionalText("activityId", 255);
    String activityInstanceId = fields.optionalText("activityInstanceId", 255);
    if ((activityId == null) == (activityInstanceId == null)) {
      throw fields.fault("activityId", "either this or activityInstanceId must be given");
    }
    return builder -> activityId != null
        ? builder.cancelAllForActivity(activityId)
        : builder.cancelActivityInstance(activityInstanceId);
  }
}
