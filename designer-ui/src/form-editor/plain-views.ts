/** Foreign content of a form that came from elsewhere is not run in the editor either; the gate refuses it. */
export const plainViews = {
  __init__: [
    Object.assign(
      (formFields: {
        get(type: string): { config: object } | undefined;
        register(type: string, view: unknown): void;
      }) => {
        const config = formFields.get('html')?.config;
        if (config)
          formFields.register(
            'html',
            Object.assign(() => 'HTML', { config }),
          );
      },
      { $inject: ['formFields'] },
    ),
  ],
};
