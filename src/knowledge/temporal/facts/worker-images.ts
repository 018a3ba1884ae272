import type { Facts } from './types.js';

/** Programs with an SDK in images: F070 to F099. */
export const workerImages: Facts = {
  F070: { declined: 'It is how an SDK is recognised, which the model of programs does; nothing is wrong with having one.' },
  F071: {
    rules: ['temporal/musl-worker'],
    remark:
      'A stage with musl that only installs is fine; one that bundles workflows is not looked for, as a script would have to be followed.',
  },
  F072: {
    rules: ['temporal/missing-ca-certificates'],
    remark: 'Silent where the sources connect without TLS, since current versions then need none; an error only where TLS is in sight.',
  },
  F073: {
    rules: ['temporal/missing-heap-limit', 'project/heap-above-memory-limit', 'project/missing-resource-limits'],
    remark:
      'A heap of more than 85 % of the limit is a note, as that number is a proposal; a heap without a limit is a container without one.',
  },
  F074: { rules: ['temporal/bundle-at-start'] },
  F075: { rules: ['temporal/bundle-at-start'] },
  F076: { rules: ['dockerfile/build-without-dev-dependencies'] },
  F077: { rules: ['dockerfile/signal-swallowing-entrypoint', 'kubernetes/signal-swallowing-command', 'compose/missing-init'] },
  F078: { rules: ['dockerfile/repeated-interpreter'] },
  F079: { rules: ['temporal/old-runtime', 'dockerfile/end-of-life-base-image'] },
  F080: { rules: ['temporal/mixed-sdk-versions'] },
  F081: { rules: ['temporal/unsupported-runtime'] },
  F082: { rules: ['temporal/musl-worker'] },
  F083: { rules: ['temporal/old-runtime'] },
  F084: { rules: ['temporal/ignored-stop-signal'] },
  F085: { declined: 'No reason of its own for Temporal was found; unbuffered output is a matter of taste for any program.' },
  F086: { rules: ['temporal/musl-worker'] },
  F087: { rules: ['temporal/unawaited-shutdown'] },
  F088: { rules: ['temporal/musl-worker', 'temporal/old-runtime'] },
  F089: { rules: ['temporal/ignored-stop-signal'] },
  F090: { rules: ['dockerfile/withdrawn-base-image'] },
  F091: { declined: 'It says what must not be reported: Java, Go and PHP run on musl, and are good examples of temporal/musl-worker.' },
  F092: { rules: ['temporal/missing-heap-limit', 'project/heap-above-memory-limit'] },
  F093: { rules: ['temporal/unawaited-shutdown'] },
  F094: { rules: ['dockerfile/old-go-toolchain'] },
  F095: { rules: ['temporal/missing-ca-certificates'] },
  F096: { rules: ['temporal/dynamically-linked-worker'] },
  F097: { rules: ['temporal/ignored-stop-signal'] },
  F098: { rules: ['temporal/too-many-go-threads'] },
  F099: { rules: ['temporal/unready-roadrunner', 'temporal/old-runtime'] },
};
