package io.baton.engine.commands;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Completes one task of a step of several people, provided that as many have been completed before as the sender
 * counted. One engine command reads the engine's own counter and changes it: a rival that completes in between loses
 * by the counter's revision, or makes this one lose. What the sender decided from its count is therefore true.
 */
final class CountedCompletion implements Command<Void> {

  private static final String COUNTER = "nrOfCompletedInstances";

  private final TaskService tasks;
  private final String taskId;
  private final int completedBefore;
  private final Map<String, Object> variables;

  CountedCompletion(TaskService tasks, String taskId, int completedBefore, Map<String, Object> variables) {
    this.tasks = tasks;
    this.taskId = taskId;
    this.completedBefore = completedBefore;
    this.variables = variables;
  }

  @Override
  public Void execute(CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) throw new TaskCommands.TaskGoneException(taskId);
    if (!(task.getExecution().getVariable(COUNTER) instanceof Number completed)) throw new NoneCountedException(taskId);
    if (completed.intValue() != completedBefore) throw new CountMovedException(completedBefore, completed.intValue());
    tasks.complete(taskId, variables);
    return null;
  }

  /** To be counted and sent again. */
  static final class CountMovedException extends OptimisticLockingException {
    private static final long serialVersionUID = 1L;

    CountMovedException(int counted, int completed) {
      super(completed + " of the step have been completed, not " + counted);
    }
  }

  static final class NoneCountedException extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    NoneCountedException(String taskId) {
      super("Task " + taskId + " belongs to no step of several people");
    }
  }
}
