/** A language that has a Temporal SDK. */
export type SdkLanguage = 'typescript' | 'python' | 'go' | 'java' | 'dotnet' | 'ruby' | 'php';
/** How the packages of a language's SDK are called. Names are as `packageKey` writes them. */
interface SdkPackages {
    /** Those whose version is that of the SDK, the first of them that a program has. They are released together. */
    readonly main: readonly string[];
    /** All that belong to Temporal. */
    readonly all: RegExp;
    /** Those that are of no use without a worker; undefined where the packages do not tell. */
    readonly worker: RegExp | undefined;
    /** A program with Temporal packages, but none of these, has no worker. */
    readonly mayWork: RegExp;
    readonly source: string;
    /** Day on which the source was read, ISO. */
    readonly date: string;
}
export declare const sdkPackages: Readonly<Record<SdkLanguage, SdkPackages>>;
export {};
