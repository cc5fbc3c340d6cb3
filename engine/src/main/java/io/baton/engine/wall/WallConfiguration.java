package io.baton.engine.wall;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the walls into the engine before it starts. */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

  @Bean
  ProcessEnginePlugin wall() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(List.of(new DeploymentWall()));
        engine.setExpressionManager(new GuardedExpressions());
        engine.setScriptEngineResolver(new NoScripts());
      }
    };
  }
}
