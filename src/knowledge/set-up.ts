import { dirname, joinPath } from '../core/path.js';
import type { Located } from '../core/source.js';

/** How much of a README or script is searched. */
const mostOfText = 50_000;
/** Where people write down what is to be done before the first start. */
const guides = [
  'README.md',
  'Makefile',
  ...['', 'scripts/'].flatMap((folder) => ['setup.sh', 'init.sh', 'install.sh', 'bootstrap.sh'].map((name) => folder + name)),
];

/** What gives the text of a file of the repository. */
interface Texts {
  text(path: string, at: Located): { readonly value?: string | undefined };
}

/** Whether a README or script beside the file, or at the root, says how to get a file: `Download app.conf next to this file`. */
export function isMadeInSetUp(name: string, at: Located, files: Texts): boolean {
  const folder = dirname(at.file.path);
  const folders = folder === '' ? [''] : [folder, ''];
  return folders.some((from) => guides.some((guide) => tellsHow(name, files.text(joinPath(from, guide), at).value ?? '')));
}

/** A name that begins with a dot is easily the end or begin of another: `web.env`, `.env.example`. */
function tellsHow(name: string, whole: string): boolean {
  const text = whole.slice(0, mostOfText);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before = ''] = text
      .slice(Math.max(0, at - 150), at)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(at, at + 150).split('\n');
    if (name.startsWith('.') && (/\w$/.test(before) || /^[\w-]|^\.\w/.test(after.slice(name.length)))) continue;
    if (/\b(?:download|curl|wget|create|copy|cp|generate|tee)\b/i.test(before + after) || /[^-=>]>>?\s*["']?[\w$./{}-]*$/.test(before))
      return true;
  }
  return false;
}
