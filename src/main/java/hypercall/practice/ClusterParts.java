package hypercall.practice;

import java.util.function.Supplier;

/// All that a practice cluster serves, area after area.
record ClusterParts(Cluster cluster, Directory directory, Drills drills, long seed) {
  void into(Actions actions, SignIn signIn, Uploads uploads, Supplier<Dispatcher> dispatcher) {
    new TicketEndpoints(directory, signIn).into(actions);
    new RealmEndpoints(directory).into(actions);
    new UserEndpoints(directory).into(actions);
    new TokenEndpoints(directory).into(actions);
    new GroupEndpoints(directory).into(actions);
    new AclEndpoints(directory).into(actions);
    new TfaEndpoints(directory, drills).into(actions);
    new ClusterEndpoints(cluster).into(actions);
    new OptionEndpoints(cluster).into(actions);
    new BulkEndpoints(cluster).into(actions);
    new SetupEndpoints(cluster).into(actions);
    new HaEndpoints(cluster).into(actions);
    new ServiceEndpoints(cluster).into(actions);
    new FirewallEndpoints().into(actions);
    new SdnEndpoints(cluster).into(actions);
    new NodeEndpoints(cluster).into(actions);
    new SystemEndpoints(cluster).into(actions);
    new NetworkEndpoints(cluster).into(actions);
    new HardwareEndpoints(cluster).into(actions);
    new NodeServiceEndpoints(cluster).into(actions);
    new TaskEndpoints(cluster).into(actions);
    new StorageEndpoints(cluster).into(actions);
    new ContentEndpoints(cluster, uploads).into(actions);
    new RestoreEndpoints(cluster).into(actions);
    new PoolEndpoints(cluster).into(actions);
    for (Guest.Kind kind : Guest.Kind.values()) {
      new GuestEndpoints(cluster, kind).into(actions);
      new GuestConfigEndpoints(cluster, kind).into(actions);
      new GuestLifeEndpoints(cluster, kind, seed).into(actions);
      new SnapshotEndpoints(cluster, kind).into(actions);
    }
    new AgentEndpoints(cluster).into(actions);
    new ConsoleEndpoints(cluster).into(actions);
    new QuietEndpoints(cluster).into(actions);
    new BatchEndpoint(dispatcher).into(actions);
  }
}
