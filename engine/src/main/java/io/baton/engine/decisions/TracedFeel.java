package io.baton.engine.decisions;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The engine's FEEL that remembers which text it failed at: its exceptions do not name the cell. It reads and evaluates
 * by recursion, so that a text of some hundred parentheses ends the thread's stack.
 */
final class TracedFeel implements FeelEngineFactory, FeelEngine {

  private final FeelEngine feel = new ScalaFeelEngineFactory(List.of()).createInstance();
  /** The text that could not be evaluated; null while all could. */
  String failed;

  @Override
  public FeelEngine createInstance() {
    return this;
  }

  @Override
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    try {
      return feel.evaluateSimpleExpression(expression, variables);
    } catch (RuntimeException | StackOverflowError e) {
      failed = expression;
      throw e;
    }
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
    try {
      return feel.evaluateSimpleUnaryTests(tests, inputName, variables);
    } catch (RuntimeException | StackOverflowError e) {
      failed = tests;
      throw e;
    }
  }
}
