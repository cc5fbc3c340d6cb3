/** Texts in the code of the form editor that nobody reads in this app, by the reason. */
export const notShown: readonly string[] = [
  // Names of keys, elements and parts of the code.
  ...[
    'Add',
    'ArrowDown',
    'ArrowUp',
    'Backspace',
    'Del',
    'Delete',
    'Enter',
    'Space',
    'Subtract',
    'NaN',
    'Row_',
  ],
  ...[
    'Root',
    'Field',
    'Feel',
    'FeelBlock',
    'FilterContext',
    'EmptyForm_svg__a',
    '<!DOCTYPE html>\n<html><body><div>{0}',
  ],
  // What a mistake in the code is told by.
  ...['is already registered', 'is not a registered action', 'No associated form field in the registry'],
  'Keyboard binding is now implicit; explicit binding to an element got removed. For more information, see https://github.com/bpmn-io/diagram-js/issues/661',
  // Why something cannot be dropped: only whether it can be is shown.
  ...['Drop is not a valid target', 'Drop not allowed by path registry', 'Minimum {0} columns are allowed'],
  ...['Maximum {0} columns are allowed', 'Maximum {0} fields per row are allowed'],
  'New value exceeds the maximum of {0} columns per row',
  // The palette, for which ours stands.
  ...['Components', 'Search components', 'No components found.', 'Clear content', 'Create {0} {1} element'],
  ...['Input', 'Selection', 'Presentation', 'Containers'],
  // Contents that components of the palette are made with; ours have contents of their own.
  ...['# Text', 'John Doe', 'Erika Muller', 'Dominic Leaf'],
  // What somebody does wrong who fills in a form: nobody does in the editor.
  ...['Field is required.', 'Field must be a valid email.', 'Field must match pattern {0}.', 'be an integer'],
  ...['Field must be a valid  international phone number. (e.g. +4930664040900)', 'Value is not a number.'],
  ...['Field must have maximum length of {0}.', 'Field must have maximum value of {0}.'],
  ...['Field must have minimum length of {0}.', 'Field must have minimum value of {0}.'],
  ...['Max validation value is not a valid number.', 'Min validation value is not a valid number.'],
  'Please select a valid value, the two nearest valid values are {0} and {1}.',
  ...['Value is expected to ', 'have at most {0} decimal digit{1}', 'Date and time must both be entered.'],
  // A table's rows are sorted where there are some.
  ...['Click to remove sorting', 'Click to sort by {0} ascending', 'Click to sort by {0} descending'],
];
