#pragma once

#include <QLabel>

namespace hallway {

/// One line of plain text that ends in an ellipsis where there is no room; the tool tip then has
/// all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /// A label with its text; nothing in it is taken for markup.
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// Shows nothing rather than fewer characters than these; the tool tip has them still.
    void setLeast(int characters);
    /// Whether some of the text is not shown.
    bool isElided() const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_least = 0;
};

} // namespace hallway
