import type { PackageAction, PackageFamily } from './types.js';

/** How a package manager reads its command line. */
export interface Grammar {
  readonly family: PackageFamily;
  /** Letters of short options that take a value, in the same word or in the next one. */
  readonly letters: string;
  /** Long options that take the next word as their value when it is not joined by `=`. */
  readonly values: ReadonlySet<string>;
  /** Subcommands, and what they do; others are `other`. */
  readonly actions: Readonly<Record<string, PackageAction>>;
  /** Subcommands of two words. */
  readonly compound?: ReadonlySet<string>;
  /** What a call without subcommand does. */
  readonly bare?: PackageAction;
  /** Long options have one dash, as those of Go. */
  readonly oneDash?: boolean;
  /** The manual that says so. */
  readonly source: string;
  /** Day on which the row was written, ISO. */
  readonly date: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const each = (names: string, action: PackageAction) => Object.fromEntries(names.split(' ').map((name) => [name, action]));
const date = '2026-11-26';

const apt: Grammar = {
  family: 'apt',
  letters: 'octaP',
  values: words(
    '--option --config-file --target-release --default-release --host-architecture --build-profiles --solver --planner --user-tag --width',
  ),
  actions: {
    ...each('install reinstall build-dep', 'install'),
    ...each('remove purge autoremove auto-remove autopurge', 'remove'),
    update: 'update',
    ...each('upgrade safe-upgrade', 'upgrade'),
    ...each('dist-upgrade full-upgrade', 'dist-upgrade'),
    ...each('clean autoclean auto-clean distclean dist-clean', 'clean'),
  },
  source: 'https://manpages.debian.org/stable/apt/apt-get.8.en.html',
  date,
};

const apk: Grammar = {
  family: 'apk',
  letters: 'ptX',
  values: words(
    '--root --repository --virtual --arch --keys-dir --repositories-file --wait --cache-dir --cache-max-age --progress-fd --timeout',
  ),
  actions: { add: 'install', del: 'remove', update: 'update', upgrade: 'upgrade', 'cache clean': 'clean', 'cache purge': 'clean' },
  compound: words('cache'),
  source: 'https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd',
  date,
};

const yum: Grammar = {
  family: 'yum',
  letters: 'cdexR',
  values: words(
    `--config --debuglevel --errorlevel --exclude --excludepkgs --randomwait --installroot --enablerepo --disablerepo --repo --repoid
    --releasever --setopt --disableplugin --enableplugin --forcearch --downloaddir --destdir --comment --color --advisory --advisories
    --bz --bzs --cve --cves --sec-severity --secseverity --repofrompath --rpmverbosity --reinstall`,
  ),
  actions: {
    ...each('install in install-n install-na install-nevra localinstall groupinstall reinstall rei builddep downgrade dg swap', 'install'),
    ...each('remove rm erase autoremove groupremove', 'remove'),
    ...each('makecache', 'update'),
    ...each('update upgrade up upgrade-minimal update-minimal up-min upgrade-to update-to', 'upgrade'),
    ...each('distro-sync distrosync dsync distribution-synchronization', 'dist-upgrade'),
    clean: 'clean',
    'group install': 'install',
    'groups install': 'install',
    'module install': 'install',
    'group remove': 'remove',
  },
  compound: words('group groups module'),
  source: 'https://dnf.readthedocs.io/en/latest/command_ref.html',
  date,
};

const zypper: Grammar = {
  family: 'zypper',
  letters: 'RcDCprt',
  values: words(
    `--root --installroot --config --reposd-dir --cache-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir --plus-repo --plus-content
    --releasever --repo --from --type --download --name --priority`,
  ),
  actions: {
    ...each('install in source-install si', 'install'),
    ...each('remove rm', 'remove'),
    ...each('refresh ref', 'update'),
    ...each('update up patch', 'upgrade'),
    ...each('dist-upgrade dup', 'dist-upgrade'),
    ...each('clean cc', 'clean'),
  },
  source: 'https://en.opensuse.org/SDB:Zypper_manual',
  date,
};

const pipValues = `--requirement --constraint --build-constraint --editable --target --platform --python-version --implementation --abi --root
  --prefix --src --source --upgrade-strategy --config-settings --config-setting --global-option --install-option --build-option --no-binary
  --only-binary --progress-bar --root-user-action --report --index-url --pypi-url --extra-index-url --find-links --python --log --proxy
  --retries --timeout --default-timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated
  --group --hash --build --keyring-provider --use-pep517-backend --uploaded-prior-to --resume-retries`;

const pipActions = { install: 'install', uninstall: 'remove', 'cache purge': 'clean', 'cache remove': 'clean' } as const;

const pip: Grammar = {
  family: 'pip',
  letters: 'rcetbCif',
  values: words(pipValues),
  actions: pipActions,
  compound: words('cache config'),
  source: 'https://pip.pypa.io/en/stable/cli/pip_install/',
  date,
};

const uv: Grammar = {
  ...pip,
  letters: 'rcetbCifpP',
  values: words(
    `${pipValues} --index --default-index --resolution --prerelease --fork-strategy --index-strategy --link-mode --upgrade-package
    --refresh-package --reinstall-package --override --overrides --excludes --exclude --build-constraints --constraints --requirements
    --exclude-newer --torch-backend --allow-insecure-host --directory --project --config-file --color --no-build-package --no-binary-package
    --no-build-isolation-package --python-platform --extra --only-group --no-group`,
  ),
  actions: {
    'pip install': 'install',
    'pip sync': 'install-listed',
    'pip uninstall': 'remove',
    ...each('cache clean', 'clean'),
    sync: 'install-listed',
  },
  compound: words('pip cache tool python'),
  source: 'https://docs.astral.sh/uv/reference/cli/',
};

const npmValues = `--prefix --registry --cache --loglevel --omit --include --only --tag --workspace --userconfig --globalconfig --python --cpu --os
  --libc --install-strategy --before --otp --location --depth --fetch-retries --fetch-timeout --fetch-retry-maxtimeout --fetch-retry-mintimeout
  --maxsockets --network-timeout --proxy --https-proxy --noproxy --ca --cafile --script-shell --node-options
  --allow-scripts --allow-directory --allow-file --allow-git --allow-remote --min-release-age --min-release-age-exclude`;

const npm: Grammar = {
  family: 'npm',
  letters: 'Cw',
  values: words(npmValues),
  actions: {
    ...each('install add i in ins inst insta instal isnt isnta isntal isntall', 'install'),
    ...each('ci clean-install ic install-clean install-test it cit', 'install-listed'),
    ...each('uninstall unlink remove rm r un', 'remove'),
    ...each('update up upgrade udpate', 'upgrade'),
    'cache clean': 'clean',
    'cache clear': 'clean',
    'cache rm': 'clean',
  },
  compound: words('cache config c'),
  source: 'https://docs.npmjs.com/cli/v11/commands/npm-install',
  date,
};

const yarn: Grammar = {
  ...npm,
  letters: '',
  values: words(
    `${npmValues} --cwd --cache-folder --modules-folder --global-folder --mutex --network-concurrency --mode --use-yarnrc --link-folder
    --preferred-cache-folder --inline-builds-for --jobs --include`,
  ),
  actions: {
    ...each('add', 'install'),
    'global add': 'install',
    ...each('install', 'install-listed'),
    'workspaces focus': 'install-listed',
    ...each('remove', 'remove'),
    ...each('upgrade up', 'upgrade'),
    'cache clean': 'clean',
    'cache clear': 'clean',
  },
  compound: words('global cache config workspaces workspace'),
  bare: 'install-listed',
  source: 'https://classic.yarnpkg.com/en/docs/cli/',
};

const pnpm: Grammar = {
  ...npm,
  letters: 'CF',
  values: words(
    `${npmValues} --dir --filter --filter-prod --store-dir --virtual-store-dir --modules-dir --lockfile-dir --reporter --network-concurrency
    --workspace-concurrency --child-concurrency --global-dir --node-linker --package-import-method --allow-build`,
  ),
  actions: {
    ...each('add install i', 'install'),
    ...each('remove rm uninstall un', 'remove'),
    ...each('update up upgrade', 'upgrade'),
    ...each('fetch', 'install-listed'),
    'store prune': 'clean',
  },
  compound: words('store config'),
  source: 'https://pnpm.io/pnpm-cli',
};

const gem: Grammar = {
  family: 'gem',
  letters: 'vinsPpBgmt',
  values: words(
    `--version --install-dir --bindir --source --trust-policy --build-root --document --platform --http-proxy --file --without --target-rbconfig
    --bulk-threshold --config-file`,
  ),
  actions: { install: 'install', i: 'install', uninstall: 'remove', update: 'upgrade', cleanup: 'clean', sources: 'other' },
  source: 'https://guides.rubygems.org/command-reference/#gem-install',
  date,
};

const go: Grammar = {
  family: 'go',
  letters: '',
  values: words(
    `-C -o -p -asmflags -buildmode -compiler -covermode -coverpkg -gccgoflags -gcflags -installsuffix -ldflags -mod -modfile -overlay -pgo
    -pkgdir -tags -toolexec -exec -insecure-host -buildvcs`,
  ),
  actions: { install: 'install', get: 'install', run: 'run', clean: 'clean' },
  oneDash: true,
  source: 'https://pkg.go.dev/cmd/go',
  date,
};

const cargo: Grammar = {
  family: 'cargo',
  letters: 'CFjZ',
  values: words(
    `--version --vers --git --branch --tag --rev --path --root --registry --index --bin --example --features --profile --target --target-dir
    --jobs --message-format --color --config`,
  ),
  actions: { install: 'install', uninstall: 'remove', clean: 'clean' },
  source: 'https://doc.rust-lang.org/cargo/commands/cargo-install.html',
  date,
};

/** Command lines of the package managers that images are built with. */
export const grammars: Readonly<Record<string, Grammar>> = {
  apt,
  'apt-get': apt,
  aptitude: apt,
  apk,
  yum,
  dnf: yum,
  dnf5: yum,
  microdnf: yum,
  tdnf: yum,
  zypper,
  pip,
  uv,
  npm,
  yarn,
  pnpm,
  gem,
  go,
  cargo,
};
