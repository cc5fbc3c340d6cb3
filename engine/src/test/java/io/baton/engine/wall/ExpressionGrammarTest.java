package io.baton.engine.wall;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "", "plain text", "$ {x}", "a } b { c", "price in $", "#1",
      "${x}", "#{x}", "${ slaDueAt }", "${decided_approve}", "${loopCounter}", "${金额}",
      "${outcome == 'transfer'}", "${outcome != \"it's\"}", "${amount >= 100 && amount<2000.50}", "${x > -1}",
      "${not empty departments}", "${!moved}", "${!!moved}", "${empty a or (b == null and not c)}", "${a || b}",
      "${true}", "${null}", "${(((x)))}", "${\n a\n ==\t1 }",
      "from ${a} to #{b}",
  })
  void accepts(String text) {
    assertNull(ExpressionGrammar.firstFault(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${}", "${", "${x", "${x == 'a", "#{x.y}", "${x.class.name}", "${x['class']}", "${x[0]}", "${f()}", "${now()}",
      "${''.getClass()}", "${x.y()}", "${execution}", "${task}", "${execution.id}", "${caseExecution}", "${externalTask}",
      "${a + b}", "${a - b}", "${a * 2}", "${a / 2}", "${a % 2}", "${a div 2}", "${a mod 2}", "${a ? b : c}",
      "${a == b; c}", "${a, b}", "${a = b}", "${a eq b}", "${a lt b}", "${a instanceof b}", "${x -> x}", "${[1]}", "${{1}}",
      "${ns:f(x)}", "${a:b}", "${'a\\'}", "${'a\\''}", "${'${x}'}", "${'}'}", "${a == '{'}", "${a$b}", "${1a}", "${1.}", "${.5}", "${1e5}",
      "${and}", "${not}", "${(a}", "${a)}", "${a b}", "${a == }", "${== a}", "${${a}}", "\\${x.y}", "ok ${a} bad ${b.c}",
      "$${x.y}", "#${x.y}", "${x\u0000}", "${x\u00a0}", "${a & b}", "${a | b}", "${a === b}", "${a <> b}", "${`a`}",
  })
  void refuses(String text) {
    assertNotNull(ExpressionGrammar.firstFault(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 100_000})
  void refusesDeepNestingInsteadOfRunningOutOfStack(int depth) {
    assertNotNull(ExpressionGrammar.firstFault("${" + "(".repeat(depth) + "x" + ")".repeat(depth) + "}"));
    assertNotNull(ExpressionGrammar.firstFault("${" + "!".repeat(depth) + "x}"));
  }
}
