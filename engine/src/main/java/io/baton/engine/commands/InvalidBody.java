package io.baton.engine.commands;

/** The request's body does not say what is wanted; names the field at fault, "" for the body as a whole. */
public final class InvalidBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public final String field;

  public InvalidBody(String field, String message) {
    super(message);
    this.field = field;
  }
}
