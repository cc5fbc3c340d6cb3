package io.baton.engine.wall;

import java.util.List;

/** Decides which files may be deployed, by their name's ending and by what is in them. */
public final class DeployedFile {

  private static final int MAX_BYTES = 2 * 1024 * 1024;

  /** Returns everything that speaks against the file; empty when the engine may have it. */
  public static List<Finding> check(String name, byte[] bytes) {
    if (bytes == null || bytes.length == 0) return refuse("the file is empty");
    if (bytes.length > MAX_BYTES) return refuse("the file is larger than 2 MiB");
    try {
      if (name.endsWith(".bpmn")) return ModelCheck.check(XmlTree.read(bytes));
      if (name.endsWith(".dmn")) return DecisionCheck.check(XmlTree.read(bytes));
    } catch (XmlTree.Unreadable e) {
      return List.of(e.finding);
    }
    if (name.endsWith(".form")) return List.of();
    return refuse("only files ending in .bpmn, .dmn and .form can be deployed");
  }

  private static List<Finding> refuse(String message) {
    return List.of(new Finding(message, null, 0, 0));
  }

  private DeployedFile() {}
}
