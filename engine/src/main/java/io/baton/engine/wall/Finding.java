package io.baton.engine.wall;

/**
 * Something in a deployed file that the engine must not run.
 *
 * @param message what is refused, naming the element
 * @param elementId id of the element or of its nearest ancestor with one, null when there is none
 */
public record Finding(String message, String elementId, int line, int column) {}
