import { defineConfig } from 'casebook';

// Every field may be left out; your editor lists them.
export default defineConfig({
  // Where the site will be published: links in PDFs lead there, and the pages lie below its path.
  // url: 'https://your-name.github.io/portfolio/',
  language: 'en',
  paper: 'a4',
});
