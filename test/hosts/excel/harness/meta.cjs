// Reads type metadata OUT OF Microsoft's own client library at run time (nothing of it is copied):
// scalar property names (+ wire names, + updateable), navigation properties (+ their class), collection item class.
function extractMeta(Excel, OfficeExtension) {
  const meta = {};
  const ctx = new OfficeExtension.ClientRequestContext();
  for (const key of Object.keys(Excel)) {
    const C = Excel[key];
    if (typeof C !== "function" || !C.prototype || !(C.prototype instanceof OfficeExtension.ClientObject)) continue;
    const P = C.prototype,
      cls = P._className;
    if (!cls) continue;
    const m = { scalars: {}, navs: {}, collection: !!P._isCollection, item: null };
    const names = P._scalarPropertyNames || [],
      orig = P._scalarPropertyOriginalNames || [],
      upd = P._scalarPropertyUpdateable || [];
    names.forEach((n, i) => {
      m.scalars[n] = { wire: orig[i] || n[0].toUpperCase() + n.slice(1), w: !!upd[i] };
    });
    // dummy client object -> class of every navigation property
    let dummy = null;
    const path = () => new OfficeExtension.ObjectPath({ Id: 1, ObjectPathType: 1, Name: "" }, null, false, false, 1, 4);
    try {
      dummy = new C(ctx, path());
    } catch {
      /* ignore */
    }
    for (const n of P._navigationPropertyNames || []) {
      let t = null,
        wire = n[0].toUpperCase() + n.slice(1);
      try {
        const o = dummy[n];
        t = o._className;
        wire = o._objectPath.objectPathInfo.Name || wire;
      } catch {
        /* set not supported */
      }
      m.navs[n] = { wire, type: t };
    }
    if (m.collection && dummy) {
      try {
        dummy._handleResult({ _Items: [{ Id: "1" }] });
        m.item = dummy.items[0]._className;
      } catch {
        /* ignore */
      }
    }
    meta[cls] = m;
  }
  return meta;
}

module.exports = { extractMeta };
