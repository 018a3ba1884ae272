/**
 * Types of volume whose driver left Kubernetes, with the version that came without it. Types that a CSI driver took over (awsElasticBlockStore,
 * gcePersistentDisk, azureDisk, azureFile, cinder, vsphereVolume, portworxVolume) still work with it, and are not among them. Source:
 * https://kubernetes.io/docs/concepts/storage/volumes/ and https://github.com/kubernetes/enhancements/issues/5040, read 2026-11-27.
 */
const removed: ReadonlyMap<string, string> = new Map([
  ['cephfs', '1.31'],
  ['flocker', '1.25'],
  ['gitRepo', '1.33'],
  ['glusterfs', '1.26'],
  ['quobyte', '1.25'],
  ['rbd', '1.31'],
  ['storageos', '1.25'],
]);

/** The version of Kubernetes that no longer mounts a type of volume; undefined for those that still work. */
export function volumeGoneSince(type: string): string | undefined {
  return removed.get(type);
}
