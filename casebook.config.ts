import { defineConfig } from 'casebook';

// Where the site is published, whom it is for, and what is checked: every field is optional.
export default defineConfig({
  language: 'en',
  paper: 'a4',
});
