package io.baton.engine;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class AuthenticationConfiguration {

  @Bean
  FilterRegistrationBean<AuthenticationFilter> authentication(
      @Value("${BATON_ENGINE_SECRET}") String secret, IdentityService identity) {
    var filter = new FilterRegistrationBean<>(new AuthenticationFilter(secret, identity));
    filter.addUrlPatterns("/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setDispatcherTypes(DispatcherType.REQUEST);
    filter.setAsyncSupported(true);
    return filter;
  }
}
