import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core';

/** "Tinte". In the light scheme buttons and links take step 8, in the dark one step 4. */
const ink: MantineColorsTuple = [
  '#E3F0F4',
  '#CFE4EB',
  '#B0D5E1',
  '#8FC3D5',
  '#86CBE3',
  '#4398B4',
  '#2A7A96',
  '#1A6783',
  '#0B5470',
  '#083F54',
];
const clay: MantineColorsTuple = [
  '#FCE9E7',
  '#F8D3CF',
  '#F3B8B2',
  '#FFB3AC',
  '#FF9C93',
  '#E0655C',
  '#CF463D',
  '#BF342B',
  '#B3261E',
  '#8F1C16',
];

/** The kit picks a text colour once for both schemes; ours follow the scheme, so they are named, not computed. */
const variantColours: VariantColorsResolver = (input) => {
  const role = input.color === 'clay' ? 'error' : 'primary';
  const tint = role === 'error' ? 'error-tint' : 'tint';
  const border = '1px solid transparent';
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--tw-${role})`,
        hover: `var(--tw-${role}-hover)`,
        color: `var(--tw-on-${role})`,
        border,
      };
    case 'light':
      return { background: `var(--tw-${tint})`, hover: 'var(--tw-tint-hover)', color: `var(--tw-${role})`, border };
    case 'subtle':
      return { background: 'transparent', hover: `var(--tw-${tint})`, color: `var(--tw-${role})`, border };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Choices are reached by arrows: a list that scrolls would take a press of the tab key, and lose the focus with it. */
const passedOver = { viewportProps: { tabIndex: -1 } } as const;

export const theme: MantineThemeOverride = createTheme({
  colors: { ink, clay },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: '#15212B',
  white: '#FFFFFF',
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontWeight: '700' },
  defaultRadius: 'md',
  radius: { sm: '0.375rem', md: '0.5rem', lg: '0.75rem' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.55', lg: '1.5', xl: '1.35' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: variantColours,
  components: {
    // The hint below the field: fields side by side stand on one line, with a hint or without.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Button: { defaultProps: { size: 'sm' } },
    // Inside its own landmark, and with the focus on the first entry.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { scrollAreaProps: passedOver } },
    MultiSelect: { defaultProps: { size: 'md', scrollAreaProps: passedOver } },
    TagsInput: { defaultProps: { size: 'md', scrollAreaProps: passedOver } },
    Radio: { defaultProps: { size: 'md' } },
  },
});

/** The roles of colour (ux §3.2); every pair of text and ground has at least 4.5:1. */
const roles = {
  light: {
    canvas: '#F5F6F2',
    paper: '#FFFFFF',
    raised: '#FFFFFF',
    sunken: '#EDEFEA',
    text: '#15212B',
    muted: '#4A5966',
    line: '#DDE1DC',
    control: '#7B8A96',
    primary: '#0B5470',
    'primary-hover': '#083F54',
    'on-primary': '#FFFFFF',
    tint: '#E3F0F4',
    'tint-hover': '#CFE4EB',
    accent: '#9A4B06',
    'accent-fill': '#C96A12',
    'accent-tint': '#FBEBD9',
    ok: '#1B6B3A',
    'ok-tint': '#E4F3E8',
    warning: '#7A4300',
    'warning-tint': '#FFF1D6',
    error: '#B3261E',
    'error-hover': '#8F1C16',
    'on-error': '#FFFFFF',
    'error-tint': '#FCE9E7',
    focus: '#0B5470',
    shadow: '0 1px 2px rgb(21 33 43 / 6%), 0 6px 20px rgb(21 33 43 / 5%)',
  },
  dark: {
    canvas: '#0F171D',
    paper: '#18232B',
    raised: '#1E2B34',
    sunken: '#121C23',
    text: '#E9EEF1',
    muted: '#A8B6C1',
    line: '#2B3842',
    control: '#71818D',
    primary: '#86CBE3',
    'primary-hover': '#A9DCEE',
    'on-primary': '#05212C',
    tint: '#1E3641',
    'tint-hover': '#26434F',
    accent: '#F5C26B',
    'accent-fill': '#E39A3B',
    'accent-tint': '#3A2E1B',
    ok: '#7FD19B',
    'ok-tint': '#19352A',
    warning: '#F5C26B',
    'warning-tint': '#3A2E1B',
    error: '#FF9C93',
    'error-hover': '#FFB9B2',
    'on-error': '#3A0F0B',
    'error-tint': '#40231F',
    focus: '#FFD166',
    shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 25%)',
  },
} as const;

const prefixed = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--tw-${name}`, value]));

const kitColours = {
  '--mantine-color-body': 'var(--tw-paper)',
  '--mantine-color-text': 'var(--tw-text)',
  '--mantine-color-dimmed': 'var(--tw-muted)',
  '--mantine-color-placeholder': 'var(--tw-muted)',
  '--mantine-color-anchor': 'var(--tw-primary)',
  '--mantine-color-error': 'var(--tw-error)',
  '--mantine-color-default': 'var(--tw-paper)',
  '--mantine-color-default-hover': 'var(--tw-sunken)',
  '--mantine-color-default-color': 'var(--tw-text)',
  '--mantine-color-default-border': 'var(--tw-control)',
  '--mantine-primary-color-filled': 'var(--tw-primary)',
  '--mantine-primary-color-filled-hover': 'var(--tw-primary-hover)',
  '--mantine-primary-color-contrast': 'var(--tw-on-primary)',
  '--mantine-color-ink-filled': 'var(--tw-primary)',
  '--mantine-color-ink-filled-hover': 'var(--tw-primary-hover)',
  '--mantine-color-ink-light': 'var(--tw-tint)',
  '--mantine-color-ink-light-hover': 'var(--tw-tint-hover)',
  '--mantine-color-ink-light-color': 'var(--tw-primary)',
  '--mantine-color-clay-light': 'var(--tw-error-tint)',
  '--mantine-color-clay-light-color': 'var(--tw-error)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...prefixed(roles.light), ...kitColours },
  dark: { ...prefixed(roles.dark), ...kitColours },
});
