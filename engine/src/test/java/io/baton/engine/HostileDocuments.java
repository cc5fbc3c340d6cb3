package io.baton.engine;

import static io.baton.engine.TestFile.decisions;
import static io.baton.engine.TestFile.definitions;
import static io.baton.engine.TestFile.dmn;
import static io.baton.engine.TestFile.process;
import static io.baton.engine.TestFile.table;
import static io.baton.engine.TestFile.throughTask;

import java.util.ArrayList;
import java.util.List;

/** Hostile by their XML, their decisions or their names rather than by an element of a process. */
final class HostileDocuments {

  private static final String EXTENSIONS = "<bpmn:extensionElements>";
  private static final String EXTENSIONS_END = "</bpmn:extensionElements>";

  static List<TestFile> all() {
    List<TestFile> files = new ArrayList<>(xml());
    files.addAll(decisionFiles());
    files.addAll(names());
    return files;
  }

  private static List<TestFile> xml() {
    String step = process("xml", throughTask("name='&who;'", ""));
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY who 'x'>");
    for (int i = 0; i < 9; i++) bomb.append("<!ENTITY e").append(i).append(" '").append(("&" + (i == 0 ? "who" : "e" + (i - 1)) + ";").repeat(10)).append("'>");
    return List.of(
        new TestFile("document type", "xml1.bpmn", definitions("<!DOCTYPE definitions>", process("xml", throughTask("", "")))),
        new TestFile("entity from a file", "xml2.bpmn", definitions("<!DOCTYPE a [<!ENTITY who SYSTEM 'file:///etc/passwd'>]>", step)),
        new TestFile("entities without end", "xml3.bpmn", definitions(bomb + "]>", step.replace("&who;", "&e8;"))),
        new TestFile("imported service description", "xml4.bpmn", definitions("",
            "<bpmn:import importType='http://schemas.xmlsoap.org/wsdl/' location='http://127.0.0.1:1/a.wsdl' namespace='n'/>" + process("xml", throughTask("", "")))),
        new TestFile("schema to fetch", "xml8.bpmn", definitions("", process("xml", throughTask("", EXTENSIONS
            + "<q:a xmlns:q='urn:q' xsi:schemaLocation='urn:q http://127.0.0.1:1/q.xsd'/>" + EXTENSIONS_END)))),
        new TestFile("schema to read", "xml9.bpmn", definitions("", process("xml", throughTask("", EXTENSIONS
            + "<a xsi:noNamespaceSchemaLocation='file:///etc/passwd'/>" + EXTENSIONS_END)))),
        new TestFile("deep nesting", "xml5.bpmn", definitions("", process("xml", throughTask("", EXTENSIONS + "<x>".repeat(5000) + "</x>".repeat(5000) + EXTENSIONS_END)))),
        new TestFile("no XML", "xml6.bpmn", "process"),
        new TestFile("too large", "xml7.bpmn", definitions("", process("xml", throughTask("", "<bpmn:documentation>" + "x".repeat(2 * 1024 * 1024) + "</bpmn:documentation>")))));
  }

  private static List<TestFile> decisionFiles() {
    String literal = "<decision id='lit' name='n' camunda:historyTimeToLive='P1D'><variable id='v' name='out'/><literalExpression id='l' ";
    return List.of(
        new TestFile("JUEL for the whole file", "dm1.dmn", decisions("expressionLanguage='juel'", table("dm1", "><text>x</text>", "><text>1</text>", "><text>1</text>"))),
        dmn("JUEL in an input", "dm2", table("dm2", "expressionLanguage='juel'><text>x</text>", "><text>1</text>", "><text>1</text>")),
        dmn("JUEL in a rule", "dm3", table("dm3", "><text>x</text>", "expressionLanguage='JUEL'><text>1</text>", "><text>1</text>")),
        dmn("a script language in an output", "dm4", table("dm4", "><text>x</text>", "><text>1</text>", "expressionLanguage='groovy'><text>1</text>")),
        dmn("JUEL in a literal", "dm5", literal + "expressionLanguage='juel'><text>${''.getClass()}</text></literalExpression></decision>"),
        dmn("an empty language", "dm6", literal + "expressionLanguage=''><text>1</text></literalExpression></decision>"),
        dmn("JUEL marks in FEEL", "dm7", literal + "><text>${x}</text></literalExpression></decision>"),
        dmn("an external function", "dm8", literal + "><text>{f: function(a) external {java: {class: \"java.lang.Math\"}}}</text></literalExpression></decision>"),
        dmn("a required decision in JUEL", "dm9", table("dm9", "><text>x</text>", "><text>1</text>", "><text>1</text>")
            .replace("<decisionTable", "<informationRequirement id='q'><requiredDecision href='#lit'/></informationRequirement><decisionTable")
            + literal + "expressionLanguage='juel'><text>1</text></literalExpression></decision>"),
        dmn("an invocation", "dm10", "<decision id='dm10' name='n' camunda:historyTimeToLive='P1D'><invocation id='inv'/></decision>"),
        dmn("a decision without logic", "dm11", "<decision id='dm11' name='n' camunda:historyTimeToLive='P1D'/>"),
        new TestFile("a schema for a decision to fetch", "dm13.dmn", decisions(
            "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:q http://127.0.0.1:1/q.xsd'",
            table("dm13", "><text>x</text>", "><text>1</text>", "><text>1</text>"))),
        new TestFile("an entity in a decision", "dm12.dmn", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + decisions("", literal + "><text>&x;</text></literalExpression></decision>")));
  }

  private static List<TestFile> names() {
    String cases = "<cmmn:definitions xmlns:cmmn='http://www.omg.org/spec/CMMN/20151109/MODEL' targetNamespace='t'>"
        + "<cmmn:case id='c'><cmmn:casePlanModel id='p'/></cmmn:case></cmmn:definitions>";
    return List.of(
        new TestFile("a case", "a.cmmn", cases),
        new TestFile("a case by its other name", "a.cmmn11.xml", cases),
        new TestFile("a process by its other name", "a.bpmn20.xml", definitions("", process("a", throughTask("", "")))),
        new TestFile("a name that only ends like a process", "abpmn", definitions("", process("a", throughTask("", "")))),
        new TestFile("a script", "a.groovy", "println 1"),
        new TestFile("a class", "a.class", "x"),
        new TestFile("an empty form", "a.form", ""));
  }

  private HostileDocuments() {}
}
