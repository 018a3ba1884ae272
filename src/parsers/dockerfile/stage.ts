import { type ImageReference, parseImageReference } from '../../core/image.js';
import { type Located, place, type Range, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import { platformArguments } from '../../knowledge/dockerfile-arguments.js';
import { baseImage } from '../../knowledge/images/index.js';
import type { BaseImage } from '../../knowledge/images/types.js';
import { neededStages, readCopySources } from './copies.js';
import { applyInstruction, type Effects, type ExposedPort, exposedPorts } from './effects.js';
import { defaultShell, platformOf } from './platform.js';
import type { Syntax } from './syntax.js';
import type { CommandInstruction, CopySource, Dockerfile, Instruction, Stage } from './types.js';
import { Scope } from './variables.js';

/** An image without anything in it: no user but root, nothing to run. */
const scratch = { user: 'root', workdir: '/', entrypoint: [], cmd: [] } as const;

interface Setup {
  readonly dockerfile: () => Dockerfile;
  readonly index: number;
  readonly from: Instruction;
  readonly base: Value<string>;
  readonly parent: StageModel | undefined;
  readonly escapeChar: string;
  readonly ships: () => boolean;
}

/** A stage. The reader adds instructions in the order of the file; whoever reads it afterwards sees it whole. */
export class StageModel implements Stage {
  readonly file: SourceFile;
  readonly range: Range;
  readonly index: number;
  readonly name: string | undefined;
  readonly nameAt: Located | undefined;
  readonly from: Instruction;
  readonly base: Value<string>;
  readonly parent: StageModel | undefined;
  readonly reference: ImageReference | undefined;
  readonly isScratch: boolean;
  readonly rootStage: StageModel;
  readonly baseImage: BaseImage | undefined;
  readonly platform: 'linux' | 'windows';
  readonly instructions: Instruction[];
  readonly scope: Scope;
  readonly #setup: Setup;
  readonly #ports: ExposedPort[] = [];
  #effects: Effects;
  #copySources: readonly CopySource[] | undefined;
  #needs: ReadonlySet<Stage> | undefined;

  constructor(setup: Setup) {
    const { from, base, parent } = setup;
    const nameAt = from.words[1]?.text.toUpperCase() === 'AS' ? from.words[2] : undefined;
    this.#setup = setup;
    this.file = from.file;
    this.range = from.range;
    this.index = setup.index;
    this.nameAt = nameAt && place(nameAt.file, ...nameAt.range);
    this.name = nameAt?.text.toLowerCase();
    this.from = from;
    this.base = base;
    this.parent = parent;
    this.isScratch = !parent && base.isSet && base.value === 'scratch';
    this.reference = base.isSet && !parent && !this.isScratch ? parseImageReference(base.value) : undefined;
    this.rootStage = parent?.rootStage ?? this;
    this.baseImage = parent ? parent.baseImage : this.reference && baseImage(this.reference);
    this.platform = parent?.platform ?? platformOf(from, base, setup.escapeChar);
    this.instructions = [from];
    this.scope = new Scope(parent?.scope);
    this.#effects = parent ? { ...parent.#effects, cmdIsOwn: false } : {};
  }

  /** Adds an instruction behind FROM. */
  add(instruction: Instruction, syntax: Syntax): void {
    const { escapeChar } = this.#setup;
    this.instructions.push(instruction);
    if (instruction.keyword === 'EXPOSE') for (const port of exposedPorts(instruction, escapeChar, this.lookup)) this.#ports.push(port);
    this.#effects = applyInstruction(this.#effects, instruction, syntax, {
      escapeChar,
      lookup: this.lookup,
      platform: this.platform,
      shell: this.shell,
      baseWorkdir: this.#fromBase('workdir', 'the working directory'),
    });
  }

  /** A variable at the place that was read last. What no instruction sets may come from the base image. */
  readonly lookup = (name: string): Value<string> => {
    const value = this.scope.get(name);
    if (value) return value;
    if (platformArguments.has(name)) return unknown(this.#fromWord, `${name} is set by the build`);
    return this.rootStage.isScratch ? unset(this.#fromWord) : unknown(this.#fromWord, `${name} may be set by the base image`);
  };

  /** The shell in force at the place that was read last. */
  get shell(): readonly string[] {
    return this.#effects.shell ?? defaultShell(this.platform);
  }

  get dockerfile(): Dockerfile {
    return this.#setup.dockerfile();
  }

  get ships(): boolean {
    return this.#setup.ships();
  }

  get copySources(): readonly CopySource[] {
    this.#copySources ??= readCopySources(this.instructions, this.dockerfile.stages);
    return this.#copySources;
  }

  get needs(): ReadonlySet<Stage> {
    this.#needs ??= neededStages(this);
    return this.#needs;
  }

  get allInstructions(): readonly Instruction[] {
    return [...(this.parent?.allInstructions ?? []), ...this.instructions];
  }

  get declaresShell(): boolean {
    return this.#effects.shell !== undefined;
  }

  get user(): Value<string> {
    return this.#effects.user ?? this.#fromBase('user', 'the default user');
  }

  get workdir(): Value<string> {
    return this.#effects.workdir ?? this.#fromBase('workdir', 'the working directory');
  }

  get entrypoint(): CommandInstruction | undefined {
    return this.#effects.entrypoint?.instruction;
  }

  get cmd(): CommandInstruction | undefined {
    return this.#effects.cmd?.instruction;
  }

  get effectiveCommands(): readonly CommandInstruction[] {
    const { entrypoint, cmd } = this.#effects;
    const both = entrypoint?.instruction.form === 'shell' && entrypoint.words.length > 0 ? [entrypoint] : [entrypoint, cmd];
    return both.flatMap((command) => (command && command.words.length > 0 ? [command.instruction] : []));
  }

  get process(): Value<readonly string[]> {
    const { entrypoint, cmd } = this.#effects;
    const base = this.rootStage.isScratch ? scratch : this.baseImage;
    const at = (cmd ?? entrypoint)?.instruction.args ?? this.#fromWord;
    const first = entrypoint?.words ?? base?.entrypoint;
    const isWholeLine = entrypoint?.instruction.form === 'shell' && entrypoint.words.length > 0;
    const second = isWholeLine ? [] : (cmd?.words ?? (entrypoint ? [] : base?.cmd));
    if (!first || !second) return unknown(at, `the entrypoint and command of ${this.#baseName} are not known`);
    const origins = [entrypoint, cmd].flatMap((command) => (command ? [command.instruction.args] : []));
    const words = [...first, ...second];
    return words.length > 0 ? known(words, at, { origins: origins.length > 0 ? origins : [at], isLiteral: origins.length > 0 }) : unset(at);
  }

  get healthcheck(): Instruction | undefined {
    return this.#effects.healthcheck;
  }

  env(name: string): Value<string> {
    return this.lookup(name);
  }

  get exposedPorts(): readonly ExposedPort[] {
    return [...(this.parent?.exposedPorts ?? []), ...this.#ports];
  }

  get stopSignal(): Value<string> {
    if (this.#effects.stopSignal) return this.#effects.stopSignal;
    return this.rootStage.isScratch ? unset(this.#fromWord) : unknown(this.#fromWord, `the stop signal of ${this.#baseName} is not known`);
  }

  get #fromWord(): Located {
    const word = this.from.words[0];
    return word ? place(word.file, ...word.range) : this.from.keywordAt;
  }

  get #baseName(): string {
    const { base } = this.rootStage;
    return base.isSet ? `"${base.value}"` : 'the base image';
  }

  #fromBase(field: 'user' | 'workdir', words: string): Value<string> {
    const value = (this.rootStage.isScratch ? scratch : this.baseImage)?.[field];
    const at = this.#fromWord;
    if (value === undefined) return unknown(at, `${words} of ${this.#baseName} is not known`);
    return known(value, at, { origins: this.parent ? [this.rootStage.#fromWord, at] : [at], isLiteral: false });
  }
}
