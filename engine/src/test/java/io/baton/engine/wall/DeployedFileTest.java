package io.baton.engine.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.baton.engine.HarmlessFiles;
import io.baton.engine.HostileFiles;
import io.baton.engine.TestFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeployedFileTest {

  static Stream<TestFile> hostile() {
    return HostileFiles.all().stream();
  }

  static Stream<TestFile> harmless() {
    return HarmlessFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses(TestFile file) {
    assertFalse(check(file).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void accepts(TestFile file) {
    assertEquals(List.of(), check(file));
  }

  @Test
  void namesTheElementItsLineAndEveryFault() {
    List<Finding> findings = check(TestFile.bpmn("two faults", "two",
        TestFile.through("\n<bpmn:serviceTask id='step' camunda:type='shell'><bpmn:documentation>${x.y}</bpmn:documentation></bpmn:serviceTask>")));
    assertEquals(2, findings.size());
    assertEquals("<serviceTask> 'step': attribute type: only 'external' is allowed", findings.get(0).message());
    assertEquals("step", findings.get(0).elementId());
    assertEquals(2, findings.get(0).line());
    assertEquals("<documentation> in 'step': text: expression has '.', which is not allowed here", findings.get(1).message());
    assertEquals("step", findings.get(1).elementId());
  }

  @Test
  void judgesTheTableOfMoreThanFortyFiles() {
    assertTrue(HostileFiles.all().size() >= 40);
  }

  private static List<Finding> check(TestFile file) {
    return DeployedFile.check(file.name(), file.content().getBytes(StandardCharsets.UTF_8));
  }
}
