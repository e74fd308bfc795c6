#pragma once

#include <QLayout>
#include <QList>

namespace hallway {

/// Items side by side, going on in the next line where there is no room; right to left where the
/// language does.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// `gap` between items and between lines, in pixels.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &area) override;

private:
    enum class Pass { Measure, Place };
    int arrange(const QRect &area, Pass pass) const;

    QList<QLayoutItem *> items_;
};

} // namespace hallway
