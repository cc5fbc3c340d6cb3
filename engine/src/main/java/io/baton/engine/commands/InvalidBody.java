package io.baton.engine.commands;

/** The request's body does not say a command; names the field at fault, "" for the body as a whole. */
final class InvalidBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final String field;

  InvalidBody(String field, String message) {
    super(message);
    this.field = field;
  }
}
