import type { Located } from './source.js';
/**
 * What the files say about one thing. *Unset* is certain absence; *unknown* means that the files
 * cannot tell (an unread env_file, `${X}` without a default), and a rule about absence is silent then.
 */
export type Value<T> = SetValue<T> | UnsetValue | UnknownValue;
interface Common {
    /** Where it is written last, or the nearest place above the one where it is missing. */
    readonly at: Located;
    /** Places that wrote it, the deciding one last. */
    readonly origins: readonly Located[];
}
export interface SetValue<T> extends Common {
    readonly isSet: true;
    readonly isUnset: false;
    readonly isUnknown: false;
    readonly value: T;
    /** Written out at `at` in plain sight: no alias, merge, interpolation or block scalar. Only then a fix may edit it. */
    readonly isLiteral: boolean;
}
export interface UnsetValue extends Common {
    readonly isSet: false;
    readonly isUnset: true;
    readonly isUnknown: false;
    readonly value?: undefined;
    readonly parts?: undefined;
}
export interface UnknownValue extends Common {
    readonly isSet: false;
    readonly isUnset: false;
    readonly isUnknown: true;
    readonly value?: undefined;
    /** Why the files cannot tell, as a clause: "the env_file secrets.env is not in the repository". */
    readonly why?: string | undefined;
    /** The parts that are known, in order; `undefined` stands for an unknown part (`repo:${TAG}`). */
    readonly parts?: readonly (string | undefined)[] | undefined;
}
interface Extra {
    readonly origins?: readonly Located[] | undefined;
    readonly isLiteral?: boolean | undefined;
}
export declare function known<T>(value: T, at: Located, { origins, isLiteral }?: Extra): SetValue<T>;
export declare function unset(at: Located, origins?: readonly Located[]): UnsetValue;
export declare function unknown(at: Located, why?: string, parts?: readonly (string | undefined)[]): UnknownValue;
/** Applies `map` to a set value. `undefined` from `map` means that the text makes no sense there: unknown. */
export declare function mapValue<T, U>(value: Value<T>, map: (value: T) => U | undefined): Value<U>;
/** The first value that is set or unknown; else the last one. */
export declare function firstOf<T>(first: Value<T>, ...others: readonly Value<T>[]): Value<T>;
export {};
