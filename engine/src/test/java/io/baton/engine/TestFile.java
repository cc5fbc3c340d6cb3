package io.baton.engine;

/** A file to deploy, with the words that tell the case. */
public record TestFile(String about, String name, String content) {

  public static TestFile bpmn(String about, String key, String body) {
    return new TestFile(about, key + ".bpmn", definitions("", process(key, body)));
  }

  public static TestFile dmn(String about, String key, String body) {
    return new TestFile(about, key + ".dmn", decisions("", body));
  }

  public static String process(String key, String body) {
    return "<bpmn:process id='" + key + "' isExecutable='true' camunda:historyTimeToLive='P1D'>" + body + "</bpmn:process>";
  }

  /** A path from start to end through one element with the id "step". */
  public static String through(String step) {
    return "<bpmn:startEvent id='begin'/><bpmn:sequenceFlow id='f1' sourceRef='begin' targetRef='step'/>" + step
        + "<bpmn:sequenceFlow id='f2' sourceRef='step' targetRef='end'/><bpmn:endEvent id='end'/>";
  }

  /** The same with a user task as the step. */
  public static String throughTask(String attributes, String children) {
    return through("<bpmn:userTask id='step' " + attributes + ">" + children + "</bpmn:userTask>");
  }

  public static String definitions(String prolog, String body) {
    return "<?xml version='1.0' encoding='UTF-8'?>" + prolog
        + "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:old='http://activiti.org/bpmn' id='d' targetNamespace='t'>" + body + "</bpmn:definitions>";
  }

  public static String decisions(String attributes, String body) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='n' " + attributes + ">" + body + "</definitions>";
  }

  /** A decision table with one input and one rule; each part may carry attributes. */
  public static String table(String key, String input, String inputEntry, String outputEntry) {
    return "<decision id='" + key + "' name='n' camunda:historyTimeToLive='P1D'><decisionTable id='t'>"
        + "<input id='i'><inputExpression id='ie' typeRef='integer' " + input + "</inputExpression></input>"
        + "<output id='o' name='out' typeRef='string'/><rule id='r'><inputEntry id='re' " + inputEntry + "</inputEntry>"
        + "<outputEntry id='ro' " + outputEntry + "</outputEntry></rule></decisionTable></decision>";
  }

  @Override
  public String toString() {
    return about;
  }
}
