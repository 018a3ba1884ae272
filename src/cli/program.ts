import { Command, InvalidArgumentError, Option } from 'commander';
import { environments, severities, topics } from '../core/problem.js';
import { isDate } from '../engine/directive.js';
import { version } from '../generated/version.js';
import { formats } from '../reporters/index.js';
import type { CheckOptions, Output } from './check.js';
import type { Io } from './io.js';
import type { RuleListFormat } from './rules.js';
import { widthOf } from './terminal.js';

/** What to do for each command; the result is the exit status. */
export interface Actions {
  check(paths: readonly string[], options: CheckOptions): Promise<number>;
  explain(rule: string): Promise<number>;
  rules(format: RuleListFormat): Promise<number>;
}

const levels = severities.filter((severity) => severity !== 'off');

const statusHelp = `
Exit status: 0 when nothing fails, 1 on findings, 2 on trouble (a wrong option
or configuration, an unreadable file, an internal error), 3 on nothing to lint.`;

/** Describes the command line. `done` is called with the exit status of the command that ran. */
export function createProgram(io: Io, actions: Actions, done: (status: number) => void): Command {
  const program = new Command('temporal-lint')
    .description('Finds what will hurt your Temporal workers and servers in production: Dockerfiles, Compose files, Kubernetes manifests.')
    .usage('[options] [paths...]\n       temporal-lint <command>')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .enablePositionalOptions()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => widthOf(io),
      getErrHelpWidth: () => widthOf(io),
    })
    .showSuggestionAfterError()
    .exitOverride();

  const check = program
    .command('check', { isDefault: true })
    .description('check files and folders (the default command)')
    .argument('[paths...]', 'files or folders; "-" reads standard input')
    .optionsGroup('Input:')
    .option('--stdin-filename <file>', 'the file that standard input stands for')
    .option('--exclude <glob>', 'leave paths out (repeatable)', collect)
    .option('--no-gitignore', 'look at ignored files, too')
    .option('--force-exclude', 'leave out ignored and excluded files even when they are named')
    .option('--show-files', 'list the files that are checked, and stop')
    .option('--allow-empty', 'nothing to check is no failure')
    .option('--render', 'run your helm and kustomize or kubectl on charts and overlays, and check what they print')
    .option('--no-render', 'do not, whatever the configuration says')
    .optionsGroup('Rules:')
    .option('--select <rules>', `only these, separated by commas: ids, namespace/* or topics (${topics.join(', ')})`, list)
    .option('--ignore <rules>', 'not these', list)
    .addOption(new Option('--environment <name>', 'judge all files as meant for it').choices(environments))
    .addOption(new Option('--min-severity <level>', 'show findings from this level on; warning where it is not given').choices(levels))
    .option('--no-inline-ignores', 'comments and annotations silence nothing')
    .optionsGroup('Exit status:')
    .addOption(new Option('--fail-on <level>', 'findings from this level on fail').choices([...levels, 'never']).default('error'))
    .option('--max-warnings <n>', 'more warnings than this fail', count)
    .option('--exit-zero', 'findings do not fail')
    .optionsGroup('Fixes:')
    .option('--fix', 'apply safe fixes')
    .option('--unsafe-fixes', 'apply all fixes, also those that change a working system')
    .option('--diff', 'show fixes as a diff, write nothing')
    .optionsGroup('Output:')
    .option('-f, --format <format>', `${formats.join(', ')}; FORMAT=FILE writes a file (repeatable)`, output)
    .addOption(new Option('--color <when>', 'colour the text').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'no summary, no notes')
    .option('-v, --verbose', 'say why, and all that was not checked')
    .optionsGroup('Other:')
    .option('-c, --config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration')
    .option('--today <date>', 'judge dates as of this day, YYYY-MM-DD', date)
    .helpOption('-h, --help', 'show help')
    .action(async (paths: string[], options: CheckOptions) => done(await actions.check(paths, options)));

  check.addHelpText('after', statusHelp);
  program.addHelpText('after', () => `\n${check.helpInformation()}${statusHelp}`);

  program
    .command('explain')
    .description('explain a rule')
    .argument('<rule>', 'id of the rule')
    .action(async (rule: string) => done(await actions.explain(rule)));

  program
    .command('rules')
    .description('list the rules and their severity in each environment')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'json', 'md']).default('table'))
    .action(async ({ format }: { format: RuleListFormat }) => done(await actions.rules(format)));

  return program;
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function list(value: string, before: readonly string[] = []): string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== '')];
}

function output(value: string, before: readonly Output[] = []): Output[] {
  const [name, file] = value.split(/=(.*)/s, 2);
  const format = formats.find((known) => known === name);
  if (!format) throw new InvalidArgumentError(`There are ${formats.join(', ')}.`);
  if (file === '') throw new InvalidArgumentError('A file name is missing behind "=".');
  return [...before, { format, file }];
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is no whole number.');
  return Number(value);
}

function date(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('It is no day of the calendar, YYYY-MM-DD.');
  return value;
}
