package dev.tierfall.store.console;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.LabelsSupplier;
import org.neo4j.internal.kernel.api.RelTypeSupplier;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.PrivilegeAction;
import org.neo4j.internal.kernel.api.security.SelectedPropertiesProvider;
import org.neo4j.storageengine.api.PropertySelection;

/**
 * What the kernel asks before each node, relationship, property, count, procedure and function. A node is seen where it
 * has a label of the map: users, statements, findings and all else that is kept beside the map have none. Everything is
 * written out, so that nothing is allowed by being inherited.
 *
 * @param labels the tokens of the map's labels
 * @param types the tokens of its relationships
 * @param functions the ids of the functions that are procedures within Neo4j, such as {@code date}
 */
record MapOnly(BitSet labels, BitSet types, BitSet functions) implements AccessMode {

    /** "Any label" has the id -1, of which neither may be said: neither all such nodes are shown nor none. */
    private static boolean in(BitSet tokens, int token) {
        return token >= 0 && tokens.get(token);
    }

    private boolean shows(@Nullable TokenSet labels) {
        return labels != null && allowsTraverseNode(labels.all());
    }

    @Override
    public boolean allowsTraverseNode(int... labels) {
        return Arrays.stream(labels).anyMatch(label -> in(this.labels, label));
    }

    @Override
    public boolean allowsTraverseNode(LabelsSupplier labels, SelectedPropertiesProvider properties) {
        return shows(labels.getLabels());
    }

    @Override
    public boolean allowsTraverseAllNodesWithLabel(int label) {
        return in(labels, label);
    }

    @Override
    public boolean disallowsTraverseLabel(int label) {
        return label >= 0 && !labels.get(label);
    }

    @Override
    public boolean allowsTraverseRelType(int type) {
        return in(types, type);
    }

    @Override
    public boolean allowsTraverseRelationship(int type, SelectedPropertiesProvider properties) {
        return in(types, type);
    }

    @Override
    public boolean allowsTraverseAllRelsWithType(int type) {
        return in(types, type);
    }

    @Override
    public boolean disallowsTraverseRelType(int type) {
        return type >= 0 && !types.get(type);
    }

    @Override
    public boolean allowsReadNodeProperties(
            LabelsSupplier labels, int[] keys, Supplier<SelectedPropertiesProvider> properties) {
        return shows(labels.getLabels());
    }

    @Override
    public IntPredicate allowedToReadNodeProperties(
            LabelsSupplier labels, Supplier<SelectedPropertiesProvider> properties, PropertySelection selection) {
        return key -> shows(labels.getLabels());
    }

    @Override
    public boolean allowsReadRelProperties(
            RelTypeSupplier type, int[] keys, Supplier<SelectedPropertiesProvider> properties) {
        return in(types, type.getRelType());
    }

    @Override
    public IntPredicate allowedToReadRelationshipProperties(
            RelTypeSupplier type, Supplier<SelectedPropertiesProvider> properties, PropertySelection selection) {
        return key -> in(types, type.getRelType());
    }

    @Override
    public boolean allowsTraverseAndReadAllMatchingNodeProperties(int[] labels, int[] keys) {
        return labels.length > 0 && Arrays.stream(labels).allMatch(label -> in(this.labels, label));
    }

    @Override
    public boolean allowsTraverseAndReadAllMatchingRelProperties(int[] types, int[] keys) {
        return types.length > 0 && Arrays.stream(types).allMatch(type -> in(this.types, type));
    }

    @Override
    public PermissionState allowsExecuteFunction(int id) {
        return PermissionState.fromAllowList(in(functions, id));
    }

    @Override
    public boolean allowsTraverseAllLabels() {
        return false;
    }

    @Override
    public boolean allowsTraverseAllRelTypes() {
        return false;
    }

    @Override
    public boolean hasNoTraverseNodePrivilege() {
        return false;
    }

    @Override
    public boolean hasApplicableTraverseNodeAllowPropertyRules(int label) {
        return false;
    }

    @Override
    public boolean hasApplicableTraverseRelAllowPropertyRules(int type) {
        return false;
    }

    @Override
    public boolean allowsSeePropertyKeyToken(int key) {
        return false;
    }

    @Override
    public boolean allowsWrites() {
        return false;
    }

    @Override
    public PermissionState allowsTokenCreates(PrivilegeAction action) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public boolean allowsSchemaWrites() {
        return false;
    }

    @Override
    public PermissionState allowsSchemaWrites(PrivilegeAction action) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public boolean allowsShowIndex() {
        return false;
    }

    @Override
    public boolean allowsShowConstraint() {
        return false;
    }

    @Override
    public PermissionState allowsShowSetting(String setting) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState allowsExecuteProcedure(int id) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState allowExecuteAdminProcedures() {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState shouldBoostProcedure(int id) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState shouldBoostFunction(int id) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState allowsExecuteAggregatingFunction(int id) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState shouldBoostAggregatingFunction(int id) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public boolean allowsSetLabel(int label) {
        return false;
    }

    @Override
    public boolean allowsRemoveLabel(int label) {
        return false;
    }

    @Override
    public boolean allowsCreateNode(int @Nullable [] labels) {
        return false;
    }

    @Override
    public boolean allowsDeleteNode(Supplier<TokenSet> labels) {
        return false;
    }

    @Override
    public boolean allowsCreateRelationship(int type) {
        return false;
    }

    @Override
    public boolean allowsDeleteRelationship(int type) {
        return false;
    }

    @Override
    public boolean allowsSetProperty(LabelsSupplier labels, int key) {
        return false;
    }

    @Override
    public boolean allowsSetProperty(RelTypeSupplier type, int key) {
        return false;
    }

    @Override
    public PermissionState allowsLoadAllData() {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public PermissionState allowsLoadUri(URI uri, @Nullable InetAddress address) {
        return PermissionState.NOT_GRANTED;
    }

    @Override
    public String name() {
        return "the map only";
    }
}
