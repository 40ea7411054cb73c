// Time zones whose clocks do what clocks do.

/** Both sides of the equator, halves and quarters of hours, clocks that change at midnight, and some that never do. */
export const ZONES = [
  "UTC",
  "Europe/Lisbon",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
];
