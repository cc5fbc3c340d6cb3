package io.baton.engine.decisions;

import io.baton.engine.wall.DeployedFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Evaluates a decision as the engine would in a process, behind the same wall that a deployment passes. */
final class DecisionEvaluation {

  private final String xml;
  private final String decision;
  private final Map<String, Object> variables;
  private final RecordedHits hits = new RecordedHits();
  private final TracedFeel feel = new TracedFeel();

  DecisionEvaluation(String xml, String decision, Map<String, Object> variables) {
    this.xml = xml;
    this.decision = decision;
    this.variables = variables;
  }

  /** Returns <code>{state: evaluated, tables, result}</code> or <code>{state: refused, findings, tables}</code>. */
  Map<String, Object> answer() {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    List<Map<String, Object>> refusals = new ArrayList<>();
    DeployedFile.check("evaluated.dmn", bytes).forEach(finding ->
        refusals.add(finding(finding.message(), finding.elementId() == null ? List.of() : List.of(finding.elementId()))));
    if (!refusals.isEmpty()) return refused(refusals);
    DmnModelInstance model;
    try {
      model = Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
    } catch (ModelException e) {
      return refused(List.of(finding(innermost(e), List.of())));
    }
    return evaluate(model);
  }

  static Map<String, Object> refused(List<Map<String, Object>> findings) {
    return new LinkedHashMap<>(Map.of("state", "refused", "findings", findings, "tables", List.of()));
  }

  private Map<String, Object> evaluate(DmnModelInstance model) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      DmnEngine engine = engine();
      DmnDecision parsed = engine.parseDecision(decision, model);
      List<Map<String, Object>> result = engine.evaluateDecision(parsed, Variables.fromMap(variables)).getResultList();
      answer.put("state", "evaluated");
      answer.put("result", result.stream().map(DecisionEvaluation::plain).toList());
    } catch (DmnEngineException | FeelException e) {
      refuse(answer, model, e.getMessage());
    } catch (StackOverflowError e) {
      refuse(answer, model, "the expression is nested too deeply");
    }
    answer.put("tables", hits.tables());
    return answer;
  }

  private void refuse(Map<String, Object> answer, DmnModelInstance model, String message) {
    answer.put("state", "refused");
    answer.put("findings", List.of(finding(message, feel.failed == null ? List.of() : holders(model, feel.failed))));
  }

  private DmnEngine engine() {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(feel);
    configuration.setScriptEngineResolver(language -> null);
    configuration.setElProvider(expression -> {
      throw new DmnEngineException("only FEEL is evaluated");
    });
    configuration.getTransformer().setHitPolicyHandlerRegistry(hits);
    return configuration.buildEngine();
  }

  /** Ids of the cells, or of what is nearest above them with an id, that hold a text. */
  private static List<String> holders(DmnModelInstance model, String text) {
    return model.getModelElementsByType(Text.class).stream()
        .filter(each -> each.getTextContent().trim().equals(text.trim()))
        .map(DecisionEvaluation::nearestId)
        .filter(id -> id != null)
        .distinct()
        .toList();
  }

  private static String nearestId(ModelElementInstance element) {
    for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
      if (at instanceof DmnElement known && known.getId() != null) return known.getId();
    }
    return null;
  }

  private static Map<String, Object> finding(String message, List<String> elementIds) {
    return Map.of("message", String.valueOf(message), "elementIds", elementIds);
  }

  private static String innermost(Throwable failure) {
    Throwable told = failure;
    while (told.getCause() != null) told = told.getCause();
    return told.getMessage();
  }

  static Map<String, Object> plain(Map<String, Object> values) {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  /** A value as JSON says it; what JSON has no word for as text. */
  static Object plain(Object value) {
    if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) return value;
    if (value instanceof Date date) return date.toInstant().toString();
    return String.valueOf(value);
  }
}
