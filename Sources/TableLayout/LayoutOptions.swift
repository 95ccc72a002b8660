/// Every threshold of the layout, by room.
public struct LayoutOptions: Hashable, Sendable {
    /// Reading text.
    public var text = TextOptions()
    /// Finding rulings.
    public var rulings = RulingOptions()
    /// Building grids.
    public var grids = GridOptions()
    /// Reading tables whose walls are not all drawn.
    public var aligned = AlignedOptions()
    /// Reading captions and notes.
    public var captions = CaptionOptions()
    /// Joining tables over pages.
    public var joining = JoiningOptions()

    /// Makes the defaults.
    public init() {}
}
