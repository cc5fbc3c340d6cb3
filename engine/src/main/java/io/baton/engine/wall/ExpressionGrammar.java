package io.baton.engine.wall;

import java.util.Set;

/**
 * The only expressions the engine may evaluate: comparisons and logic over plain variables and literals. No dot, index,
 * call, arithmetic or choice, so an expression can read routing variables and nothing else.
 */
final class ExpressionGrammar {

  /** Words of the expression language that are operators here or refused. */
  private static final Set<String> OPERATORS = Set.of(
      "and", "or", "not", "empty", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod", "instanceof");
  /** Names the engine resolves to its own objects instead of variables. */
  private static final Set<String> ENGINE_OBJECTS = Set.of("execution", "caseExecution", "task", "externalTask");
  private static final int MAX_DEPTH = 40;

  private final ExpressionText text;
  private int depth;

  private ExpressionGrammar(ExpressionText text) {
    this.text = text;
  }

  /** Says what is wrong with the first expression outside the grammar, or null when there is none. */
  static String firstFault(String value) {
    ExpressionText text = new ExpressionText(value);
    try {
      while (text.enterNext()) {
        new ExpressionGrammar(text).either();
        text.expect("}");
      }
      return null;
    } catch (ExpressionText.Fault fault) {
      return fault.getMessage();
    }
  }

  static boolean hasExpression(String value) {
    return new ExpressionText(value).enterNext();
  }

  private void either() {
    if (++depth > MAX_DEPTH) throw text.fault("is nested too deeply");
    both();
    while (text.accept("||") || text.acceptWord("or")) both();
    depth--;
  }

  private void both() {
    comparison();
    while (text.accept("&&") || text.acceptWord("and")) comparison();
  }

  private void comparison() {
    operand();
    while (acceptComparator()) operand();
  }

  private boolean acceptComparator() {
    return text.accept("==") || text.accept("!=") || text.accept("<=") || text.accept(">=") || text.accept("<") || text.accept(">");
  }

  private void operand() {
    int negations = 0;
    while (text.accept("!") || text.acceptWord("not") || text.acceptWord("empty")) {
      if (++negations > MAX_DEPTH) throw text.fault("is nested too deeply");
    }
    if (text.accept("(")) {
      either();
      text.expect(")");
    } else if (!text.acceptString() && !text.acceptNumber()) {
      name();
    }
  }

  private void name() {
    String word = text.takeWord();
    if (OPERATORS.contains(word)) throw text.fault("has '" + word + "' where a variable or a value belongs");
    if (ENGINE_OBJECTS.contains(word)) throw text.fault("uses '" + word + "', which is no variable");
  }
}
