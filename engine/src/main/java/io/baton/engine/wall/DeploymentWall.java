package io.baton.engine.wall;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks at every file of a new deployment before the engine's own parsers do. A refusal ends the deployment with the
 * engine's parse error (HTTP 400, one entry per finding) and nothing of it is kept.
 */
final class DeploymentWall implements Deployer {

  @Override
  public void deploy(DeploymentEntity deployment) {
    // Loading an accepted definition again later must not depend on rules written since.
    if (!deployment.isNew()) return;
    for (ResourceEntity file : deployment.getResources().values()) {
      List<Finding> findings = DeployedFile.check(file.getName(), file.getBytes());
      if (!findings.isEmpty()) throw refusal(file.getName(), findings);
    }
  }

  private static ParseException refusal(String file, List<Finding> findings) {
    String message = "Refused " + file + ": "
        + String.join("; ", findings.stream().limit(10).map(Finding::message).toList());
    List<Problem> problems = findings.stream().<Problem>map(Refusal::new).toList();
    return new ParseException(message, file, problems, List.of());
  }

  private record Refusal(Finding finding) implements Problem {
    @Override
    public String getMessage() {
      return finding.message();
    }

    @Override
    public int getLine() {
      return finding.line();
    }

    @Override
    public int getColumn() {
      return finding.column();
    }

    @Override
    public String getMainElementId() {
      return finding.elementId();
    }

    @Override
    public List<String> getElementIds() {
      return finding.elementId() == null ? List.of() : List.of(finding.elementId());
    }
  }
}
