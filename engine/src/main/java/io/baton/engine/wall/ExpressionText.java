package io.baton.engine.wall;

/**
 * A text read piece by piece for the grammar. Every <code>${</code> and <code>#{</code> counts as an expression, even
 * where the engine would take it for plain text, and strings hold no backslash and no brace: then no two readers can
 * disagree on where an expression begins and ends.
 */
final class ExpressionText {

  private final String text;
  private int at;

  ExpressionText(String text) {
    this.text = text;
  }

  /** Moves into the next expression; false when there is none. */
  boolean enterNext() {
    for (int i = at; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '$' || c == '#') && text.charAt(i + 1) == '{') {
        at = i + 2;
        return true;
      }
    }
    return false;
  }

  boolean accept(String sign) {
    skipSpace();
    if (!text.startsWith(sign, at)) return false;
    at += sign.length();
    return true;
  }

  void expect(String sign) {
    if (!accept(sign)) throw unexpected();
  }

  boolean acceptWord(String word) {
    skipSpace();
    if (!wordAhead().equals(word)) return false;
    at += word.length();
    return true;
  }

  String takeWord() {
    skipSpace();
    String word = wordAhead();
    if (word.isEmpty()) throw unexpected();
    at += word.length();
    return word;
  }

  boolean acceptString() {
    skipSpace();
    char quote = peek();
    if (quote != '\'' && quote != '"') return false;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return true;
      }
      if (c == '\\' || c == '{' || c == '}') throw fault("has '" + c + "' in a text");
    }
    throw fault("has a text without end");
  }

  boolean acceptNumber() {
    skipSpace();
    if (peek() != '-' && !isDigit(peek())) return false;
    if (peek() == '-') at++;
    digits();
    if (peek() == '.') {
      at++;
      digits();
    }
    return true;
  }

  Fault fault(String what) {
    return new Fault("expression " + what);
  }

  private void digits() {
    if (!isDigit(peek())) throw unexpected();
    while (isDigit(peek())) at++;
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

  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Fault(String message) {
      super(message, null, false, false);
    }
  }
}
