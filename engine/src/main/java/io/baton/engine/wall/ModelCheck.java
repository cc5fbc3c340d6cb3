package io.baton.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;

/**
 * What a process model may not bring into the engine: code in any form, and expressions outside the grammar. Names are
 * judged without their namespace, since the engine reads several namespaces as its own and some attributes without one.
 */
final class ModelCheck {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private static final Map<String, String> REFUSED_ELEMENTS = Map.ofEntries(
      Map.entry("scriptTask", "script tasks are not allowed"),
      Map.entry("script", "scripts are not allowed"),
      Map.entry("executionListener", "listeners are not allowed"),
      Map.entry("taskListener", "listeners are not allowed"),
      Map.entry("connector", "connectors are not allowed"),
      Map.entry("field", "field injection is not allowed"),
      Map.entry("expression", "expressions as elements are not allowed"),
      Map.entry("formData", "generated forms are not allowed; use a form reference"),
      Map.entry("formProperty", "generated forms are not allowed; use a form reference"),
      Map.entry("constraint", "form validators are not allowed"),
      Map.entry("import", "imports are not allowed"),
      Map.entry("signal", "signals cross tickets and are not allowed"),
      Map.entry("signalEventDefinition", "signals cross tickets and are not allowed"));

  private static final Map<String, String> REFUSED_ATTRIBUTES = Map.ofEntries(
      Map.entry("class", "classes are not allowed"),
      Map.entry("formHandlerClass", "classes are not allowed"),
      Map.entry("variableMappingClass", "classes are not allowed"),
      Map.entry("delegateExpression", "delegate expressions are not allowed"),
      Map.entry("variableMappingDelegateExpression", "delegate expressions are not allowed"),
      Map.entry("expression", "expressions as implementation are not allowed"),
      Map.entry("resource", "script resources are not allowed"),
      Map.entry("scriptFormat", "scripts are not allowed"),
      Map.entry("language", "expression languages are not allowed"),
      Map.entry("formKey", "form keys are not allowed; use a form reference"),
      Map.entry("caseRef", "cases are not allowed"));

  private static final Set<String> WORKER_ELEMENTS = Set.of("serviceTask", "sendTask", "businessRuleTask");

  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> check(XmlElement root) {
    ModelCheck check = new ModelCheck();
    check.visit(root, false);
    return check.findings;
  }

  private void visit(XmlElement element, boolean inParameters) {
    String refusal = REFUSED_ELEMENTS.get(element.name);
    if (refusal != null) findings.add(element.finding(refusal));
    checkWorker(element);
    for (XmlElement.Attribute attribute : element.attributes) {
      checkAttribute(element, attribute);
      checkExpressions(element, "attribute " + attribute.name(), attribute.value(), inParameters);
    }
    boolean parameters = inParameters || element.name.equals("inputOutput");
    checkExpressions(element, "text", element.text(), parameters);
    for (XmlElement child : element.children) visit(child, parameters);
  }

  private void checkWorker(XmlElement element) {
    if (!WORKER_ELEMENTS.contains(element.name) || !element.namespace.equals(BPMN)) return;
    boolean decision = element.name.equals("businessRuleTask") && element.attribute("decisionRef") != null;
    if (element.attribute("type") == null && !decision) {
      findings.add(element.finding("must be an external task" + (element.name.equals("businessRuleTask") ? " or refer to a decision" : "")));
    }
  }

  private void checkAttribute(XmlElement element, XmlElement.Attribute attribute) {
    String refusal = REFUSED_ATTRIBUTES.get(attribute.name());
    if (refusal != null) findings.add(element.finding("attribute " + attribute.name() + ": " + refusal));
    String hint = SchemaHints.fault(attribute, BPMN);
    if (hint != null) findings.add(element.finding(hint));
    boolean kindOfWork = attribute.name().equals("type") && element.namespace.equals(BPMN)
        && !attribute.namespace().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
        && (!attribute.namespace().isEmpty() || WORKER_ELEMENTS.contains(element.name));
    if (kindOfWork && !attribute.value().equals("external")) {
      findings.add(element.finding("attribute type: only 'external' is allowed"));
    }
  }

  private void checkExpressions(XmlElement element, String place, String value, boolean inParameters) {
    if (!ExpressionGrammar.hasExpression(value)) return;
    if (inParameters) {
      findings.add(element.finding(place + ": expressions are not allowed in input and output parameters"));
      return;
    }
    String fault = ExpressionGrammar.firstFault(value);
    if (fault != null) findings.add(element.finding(place + ": " + fault));
  }
}
