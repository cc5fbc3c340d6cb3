package io.baton.engine.commands;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;

/** The commands on one user task. */
final class TaskCommands {

  private final TaskService tasks;
  private final CommandExecutor executor;

  TaskCommands(TaskService tasks, CommandExecutor executor) {
    this.tasks = tasks;
    this.executor = executor;
  }

  EngineCall complete(Fields fields) {
    String taskId = fields.id("taskId");
    Map<String, Object> variables = fields.variables("variables");
    Map<String, Object> localVariables = fields.variables("localVariables");
    Integer completedBefore = fields.optionalCount("completedBefore");
    return EngineCall.of(() -> {
      // The engine itself completes a task that somebody was only asked to help with.
      if (open(taskId).getDelegationState() == DelegationState.PENDING) throw new DelegationPendingException(taskId);
      if (!localVariables.isEmpty()) tasks.setVariablesLocal(taskId, localVariables);
      if (completedBefore == null) tasks.complete(taskId, variables);
      else executor.execute(new CountedCompletion(tasks, taskId, completedBefore, variables));
    });
  }

  /**
   * Refused while somebody else holds the task; nothing happens when that person already does. A drawing may name
   * an assignee who is nobody here: whoever claims `insteadOf` that one takes the place, once.
   */
  EngineCall claim(Fields fields) {
    String taskId = fields.id("taskId");
    String person = fields.id("person");
    String insteadOf = fields.optionalText("insteadOf", 255);
    return EngineCall.of(() -> {
      String holder = open(taskId).getAssignee();
      if (insteadOf != null && insteadOf.equals(holder)) tasks.setAssignee(taskId, person);
      else tasks.claim(taskId, person);
    });
  }

  EngineCall release(Fields fields) {
    String taskId = fields.id("taskId");
    return EngineCall.of(() -> {
      open(taskId);
      tasks.setAssignee(taskId, null);
    });
  }

  EngineCall assign(Fields fields) {
    String taskId = fields.id("taskId");
    String person = fields.textOrNull("person", 255);
    return EngineCall.of(() -> {
      open(taskId);
      tasks.setAssignee(taskId, person);
    });
  }

  private Task open(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) throw new TaskGoneException(taskId);
    return task;
  }

  static final class TaskGoneException extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    TaskGoneException(String taskId) {
      super("There is no open task " + taskId);
    }
  }

  static final class DelegationPendingException extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    DelegationPendingException(String taskId) {
      super("Task " + taskId + " is delegated and not yet handed back");
    }
  }
}
