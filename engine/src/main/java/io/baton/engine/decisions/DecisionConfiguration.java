package io.baton.engine.decisions;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  @Bean
  ServletRegistrationBean<DecisionServlet> decisionEvaluation() {
    return new ServletRegistrationBean<>(new DecisionServlet(new BoundedTime(2, 5_000)), "/engine-rest/decisions/evaluate");
  }
}
