import type { Plugin } from 'vite';

/**
 * Leaves out of the panel what is for another engine: a third of it. It is one file in which both stand, and what is
 * done when that is loaded (names of what is injected, fields made of others) keeps all of it.
 */
export function platformPanel(): Plugin {
  return {
    name: 'platform-panel',
    transform: {
      filter: { id: /bpmn-js-properties-panel\/dist\/index\.esm\.js/ },
      handler: (code) => ({ code: withoutEffects(code), map: null }),
    },
  };
}

function withoutEffects(code: string): string {
  return code
    .replace(/^ZeebePropertiesProvider\.\$inject = .*;$/m, '')
    .replaceAll(/= (?=(?:withProps|createContext)\()/g, '= /* @__PURE__ */ ');
}
