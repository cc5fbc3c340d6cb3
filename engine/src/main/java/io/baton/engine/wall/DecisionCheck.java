package io.baton.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a decision model may not bring into the engine: any language but FEEL, and FEEL's door to Java functions. */
final class DecisionCheck {

  private static final Set<String> FEEL = Set.of(
      "feel",
      "http://www.omg.org/spec/FEEL/20140401",
      "http://www.omg.org/spec/DMN/20180521/FEEL/",
      "https://www.omg.org/spec/DMN/20191111/FEEL/",
      "https://www.omg.org/spec/DMN/20211108/FEEL/",
      "https://www.omg.org/spec/DMN/20230324/FEEL/");

  private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
      "import", "imports are not allowed",
      "businessKnowledgeModel", "only decision tables and literal expressions are allowed",
      "invocation", "only decision tables and literal expressions are allowed",
      "functionDefinition", "functions are not allowed",
      "encapsulatedLogic", "functions are not allowed",
      "context", "only decision tables and literal expressions are allowed",
      "relation", "only decision tables and literal expressions are allowed",
      "list", "only decision tables and literal expressions are allowed",
      "decisionService", "only decision tables and literal expressions are allowed");

  private static final Pattern JAVA_FUNCTION = Pattern.compile("\\bexternal\\b\\s*\\{");

  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> check(XmlElement root) {
    DecisionCheck check = new DecisionCheck();
    check.visit(root);
    return check.findings;
  }

  private void visit(XmlElement element) {
    String refusal = REFUSED_ELEMENTS.get(element.name);
    if (refusal != null) findings.add(element.finding(refusal));
    if (element.name.equals("decision")) checkLogic(element);
    for (XmlElement.Attribute attribute : element.attributes) {
      if (attribute.name().equals("expressionLanguage") && !isFeel(attribute.value())) {
        findings.add(element.finding("expression language '" + attribute.value() + "' is not allowed, only FEEL"));
      }
      checkText(element, attribute.value());
      String hint = SchemaHints.fault(attribute, "");
      if (hint != null) findings.add(element.finding(hint));
    }
    checkText(element, element.text());
    for (XmlElement child : element.children) visit(child);
  }

  private void checkLogic(XmlElement decision) {
    boolean known = decision.children.stream()
        .anyMatch(child -> child.name.equals("decisionTable") || child.name.equals("literalExpression"));
    if (!known) findings.add(decision.finding("needs a decision table or a literal expression"));
  }

  private void checkText(XmlElement element, String text) {
    if (ExpressionGrammar.hasExpression(text)) findings.add(element.finding("${…} and #{…} are not FEEL"));
    if (JAVA_FUNCTION.matcher(text).find()) findings.add(element.finding("external functions are not allowed"));
  }

  private static boolean isFeel(String language) {
    return FEEL.contains(language) || language.equalsIgnoreCase("feel");
  }
}
