package io.baton.engine.commands;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  @Bean
  ServletRegistrationBean<CommandServlet> commands(
      RuntimeService runtime, TaskService tasks, ProcessEngineConfigurationImpl engine, JdbcTemplate sql, TransactionTemplate transaction) {
    CommandRunner runner = new CommandRunner(transaction, new Receipts(sql));
    var servlet = new ServletRegistrationBean<>(new CommandServlet(new CommandReader(runtime, tasks, engine.getCommandExecutorTxRequired()), runner), "/engine-rest/commands");
    servlet.setLoadOnStartup(1);
    return servlet;
  }
}
