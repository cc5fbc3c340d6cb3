package io.baton.engine.wall;

import java.util.Set;

/**
 * The only expressions the engine may evaluate: comparisons and logic over plain variables and literals. No dot, index,
 * call, arithmetic or choice, so an expression can read routing variables and nothing else.
 *
 * <p>Every <code>${</code> and <code>#{</code> counts, even where the engine would take it for plain text. Strings hold no
 * backslash and no brace: then no two readers can disagree on where an expression ends.
 */
final class ExpressionGrammar {

  /** Words of the expression language that are operators here or refused. */
  private static final Set<String> OPERATORS = Set.of(
      "and", "or", "not", "empty", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod", "instanceof");
  /** Names the engine resolves to its own objects instead of variables. */
  private static final Set<String> ENGINE_OBJECTS = Set.of("execution", "caseExecution", "task", "externalTask");
  private static final int MAX_DEPTH = 40;

  private final String text;
  private int at;
  private int depth;

  private ExpressionGrammar(String text) {
    this.text = text;
  }

  /** Says what is wrong with the first expression outside the grammar, or null when there is none. */
  static String firstFault(String text) {
    ExpressionGrammar reader = new ExpressionGrammar(text);
    try {
      for (int start = nextStart(text, 0); start >= 0; start = nextStart(text, reader.at)) {
        reader.at = start + 2;
        reader.either();
        reader.expect("}");
      }
      return null;
    } catch (Fault fault) {
      return fault.getMessage();
    }
  }

  static boolean hasExpression(String text) {
    return nextStart(text, 0) >= 0;
  }

  private static int nextStart(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '$' || c == '#') && text.charAt(i + 1) == '{') return i;
    }
    return -1;
  }

  private void either() {
    if (++depth > MAX_DEPTH) throw fault("is nested too deeply");
    both();
    while (accept("||") || acceptWord("or")) both();
    depth--;
  }

  private void both() {
    comparison();
    while (accept("&&") || acceptWord("and")) comparison();
  }

  private void comparison() {
    operand();
    while (accept("==") || accept("!=") || accept("<=") || accept(">=") || accept("<") || accept(">")) operand();
  }

  private void operand() {
    int negations = 0;
    while (accept("!") || acceptWord("not") || acceptWord("empty")) {
      if (++negations > MAX_DEPTH) throw fault("is nested too deeply");
    }
    if (accept("(")) {
      either();
      expect(")");
      return;
    }
    skipSpace();
    char c = peek();
    if (c == '\'' || c == '"') string(c);
    else if (c == '-' || isDigit(c)) number();
    else name();
  }

  private void string(char quote) {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return;
      }
      if (c == '\\' || c == '{' || c == '}') throw fault("has '" + c + "' in a text");
    }
    throw fault("has a text without end");
  }

  private void number() {
    if (peek() == '-') at++;
    digits();
    if (peek() == '.') {
      at++;
      digits();
    }
  }

  private void digits() {
    if (!isDigit(peek())) throw unexpected();
    while (isDigit(peek())) at++;
  }

  private void name() {
    String word = wordAhead();
    if (word.isEmpty()) throw unexpected();
    if (OPERATORS.contains(word)) throw fault("has '" + word + "' where a variable or a value belongs");
    if (ENGINE_OBJECTS.contains(word)) throw fault("uses '" + word + "', which is no variable");
    at += word.length();
  }

  private boolean accept(String sign) {
    skipSpace();
    if (!text.startsWith(sign, at)) return false;
    at += sign.length();
    return true;
  }

  private boolean acceptWord(String word) {
    skipSpace();
    if (!wordAhead().equals(word)) return false;
    at += word.length();
    return true;
  }

  private void expect(String sign) {
    if (!accept(sign)) throw unexpected();
  }

  private String wordAhead() {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end), end == at)) end++;
    return text.substring(at, end);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c, boolean first) {
    return c == '_' || Character.isLetter(c) || (!first && isDigit(c));
  }

  private Fault unexpected() {
    return at < text.length() ? fault("has '" + text.charAt(at) + "', which is not allowed here") : fault("does not end");
  }

  private static Fault fault(String what) {
    return new Fault("expression " + what);
  }

  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message, null, false, false);
    }
  }
}
