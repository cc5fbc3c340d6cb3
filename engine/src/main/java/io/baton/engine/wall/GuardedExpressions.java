package io.baton.engine.wall;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Every expression of the engine passes here, whether it stands in a model or in a query: none outside the grammar is
 * even parsed, and what is parsed can reach variables only, no bean, no property of an object and no function.
 */
final class GuardedExpressions extends JuelExpressionManager {

  @Override
  public Expression createExpression(String expression) {
    String fault = expression == null ? null : ExpressionGrammar.firstFault(expression);
    if (fault != null) throw new BadUserRequestException("Refused: " + fault);
    return super.createExpression(expression);
  }

  @Override
  public void addFunction(String name, Method function) {
    // The engine offers now(), currentUser() and the like here; the grammar has no calls.
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver variables = new CompositeELResolver();
    variables.add(new VariableScopeElResolver());
    variables.add(new VariableContextElResolver());
    return variables;
  }
}
