/** Of bare numbers, those that hands, themes and site builders give as widths: round ones, no years, and those of screens. */
export const usualWidth =
  '100|[1-9]50|[2-9][02468]0|1[0-7][02468]0|1800|1920|2[04-8]00|2560|3[02]00|3840|256|375|414|512|768|828|1024|1030|1152|1366|1536|2048';
