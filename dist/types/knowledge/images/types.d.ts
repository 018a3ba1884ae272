/** What is known of a published base image. A field left out is unknown. */
export interface BaseImage {
    /** Name without registry `docker.io` and without `library/`: `node`, `gcr.io/distroless/static`. */
    readonly name: string;
    /** The user that containers run as: `root`, `nonroot`, `65532`. */
    readonly user?: string | undefined;
    readonly shell?: boolean | undefined;
    readonly libc?: 'glibc' | 'musl' | 'none' | undefined;
    readonly distribution?: 'alpine' | 'debian' | 'ubuntu' | 'rhel' | 'distroless' | 'wolfi' | 'scratch' | 'windows' | 'amazon' | undefined;
    readonly entrypoint?: readonly string[] | undefined;
    readonly cmd?: readonly string[] | undefined;
    readonly healthcheck?: boolean | undefined;
    readonly workdir?: string | undefined;
    /** Commands that are there, of a closed list: curl, wget, bash, nc, pgrep, python3, node, java, tini … `false`: known to be absent. */
    readonly tools?: Readonly<Record<string, boolean>> | undefined;
    readonly caCertificates?: boolean | undefined;
    /** Meant for building: carries compilers, build tools or a JDK. */
    readonly builder?: string | undefined;
    readonly source: string;
    /** Day on which the fact was read, ISO. */
    readonly date: string;
}
